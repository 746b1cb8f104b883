/**
 * What people choose first, Swedish and English, in lower case and without what stands before and after: digits and signs
 * at the ends are taken away before a passphrase is looked for here, so `Sommar2026!` is `sommar`.
 */
export const firstGuesses: ReadonlySet<string> = new Set(
  `
abc abc123 abcd abcde abcdef abcdefg abcdefgh abcd1234 a1b2c3 a1b2c3d4 access account admin administratör administrator
alexander alex aik alltid amanda anders andreas andrea angel anna april arbete arbetet asdf asdfgh asdfghjk asdfghjkl
asdfjklö augusti baby bajen bajs baseball batman bil blomma boden bokstav bokstäver bror byta bytmig camilla charlie
changeme choklad christian computer cookie dallas dator december default demo djurgården dotter dragon drake dricka
emilia emma england erik eriksson familj familjen februari fika fiska fjäll flower fluffy fotboll fotbollen fredag freedom
friends fritid gammal godis golf google göteborg halloj hammarby handboll harley hej hejhej hejhejhej hejsan hejpådig
hello hemlig hemligt hemma hockey höst hösten hund hunden hunter iloveyou internet ishockey jagälskardig jakob januari
jennifer jessica jesus johan johanna johansson jonas jordan juli juni jordgubbe kaffe kalix kanel kaos karin katt katten
killer kommun kommunen kram kungen kärlek lampa letmein liverpool login logga loggain lovely lucky luleå lunch lösen lösenord
lösenordet lösenfras lösenfrasen maggan maria marcus master matrix mamma mammapappa måndag manchester mars matte michael
mobil monkey mormor morgon mustang mickey nalle natt newpass nicole ninja norrland norrbotten november nyckel october
oktober olle onsdag orange oscar pappa pass passphrase passw0rd passwd password patrik pepper peter pingvin pokemon
princess prinsessa purple qazwsx qazwsxedc qwer qwert qwerty qwertyui qwertyuiop qwertz ranger robert robin rosen sabrina
sandra secret semester september shadow sebastian simba skola skolan smulan snö snoopy socialtjänst socialtjänsten solen
soccer sommar sommaren soleil spring stefan stockholm sunshine summer super superman svensk sverige sweden söndag student
test testa testar tester thomas tiger tigger tisdag torsdag trustno trinity troll umeå vattenmelon vinter vintern vår våren
välkommen vänner welcome whatever winter yrke yrkesresa yrkesresan zaq1zaq1 zaq12wsx 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx
älskling älskar älskardig ängel öppna öppnadig
`
    .trim()
    .split(/\s+/),
)
