// Reads a message on standard input and prints what postal-mime, a parser of its own, finds in it.
import PostalMime from "../browser/node_modules/postal-mime/src/postal-mime.js";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const mail = await PostalMime.parse(Buffer.concat(chunks));
const attachments = mail.attachments.map((each) => ({
  name: each.filename,
  type: each.mimeType,
  content: Buffer.from(each.content).toString("base64"),
}));
console.log(JSON.stringify({ ...mail, attachments }));
