/** Asked for something that is not there, or not for this asker to know of; becomes 404. */
export class Missing extends Error {
  constructor(what = 'Missing') {
    super(what)
    this.name = 'Missing'
  }
}

/** Asked for something that is there but not theirs to do; becomes 403. */
export class Forbidden extends Error {
  constructor(what = 'Forbidden') {
    super(what)
    this.name = 'Forbidden'
  }
}
