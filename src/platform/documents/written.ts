/** The bytes of a document, once `end` has written the last of it. */
export async function bytesOf(doc: PDFKit.PDFDocument, end: () => void): Promise<Buffer> {
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const written = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  end()
  doc.end()
  await written
  return Buffer.concat(chunks)
}
