package org.orgo.mail.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.orgo.mail.mime.files.ContainedFile;
import org.orgo.mail.mime.files.TnefFile;
import org.orgo.mail.mime.files.UuencodedText;
import org.orgo.mail.mime.headers.MailHeaders;
import org.orgo.mail.mime.headers.MessageIds;
import org.orgo.mail.mime.text.BodySegments;
import org.orgo.mail.mime.text.CleanText;
import org.orgo.mail.mime.text.FlowedText;
import org.orgo.mail.mime.text.TextDecoding;
import org.orgo.platform.hashes.Sha256;

/** Follows the stream of parts and sorts them into shown text and attachments. */
final class PartCollector extends AbstractContentHandler {

  private static final Set<String> TNEF = Set.of("application/ms-tnef", "application/vnd.ms-tnef");
  private static final String PGP = "-----BEGIN PGP MESSAGE-----";

  private final ReadingBudget budget;
  private final BodySegments body;
  private final List<MailAttachment> attachments = new ArrayList<>();
  private final Deque<Integer> alternatives = new ArrayDeque<>();
  private final Set<String> types = new HashSet<>();
  private final MailHeaders mail = new MailHeaders();
  private final Set<MailRemark> remarks = EnumSet.noneOf(MailRemark.class);
  private MailHeaders part = mail;
  private int multiparts;

  PartCollector(ReadingBudget budget) {
    this.budget = budget;
    this.body = new BodySegments(budget);
  }

  MailHeaders headers() {
    return mail;
  }

  BodySegments body() {
    return body;
  }

  Set<MailRemark> remarks() {
    if (body.isCut()) {
      remarks.add(MailRemark.CUT);
    }
    return remarks;
  }

  List<MailAttachment> attachments() {
    return attachments;
  }

  /** Of all parts and of what holds them. */
  Set<String> types() {
    return types;
  }

  @Override
  public void startBodyPart() {
    budget.part();
    part = new MailHeaders();
  }

  @Override
  public void field(Field field) {
    part.add(field);
  }

  @Override
  public void startMultipart(BodyDescriptor descriptor) {
    budget.enter();
    multiparts++;
    types.add(descriptor.getMimeType());
    boolean alternative = descriptor.getMimeType().equals("multipart/alternative");
    int enclosing = alternatives.isEmpty() ? 0 : alternatives.peek();
    alternatives.push(alternative ? multiparts : enclosing);
  }

  @Override
  public void endMultipart() {
    budget.leave();
    alternatives.pop();
  }

  @Override
  public void body(BodyDescriptor descriptor, InputStream decoded) throws IOException {
    byte[] content = read(decoded);
    String type = descriptor.getMimeType();
    types.add(type);
    boolean text = type.equals("text/plain") || type.equals("text/html");
    Optional<String> name = attachmentName();
    if (text && name.isEmpty() && !part.value("Content-Disposition").equals("attachment")) {
      addToBody(descriptor, content);
    } else if (!isOpened(type, name, content)) {
      remark(type, name);
      attachments.add(attachment(type, content, name));
    }
  }

  private void addToBody(BodyDescriptor descriptor, byte[] content) {
    String text = CleanText.of(TextDecoding.decode(content, descriptor.getCharset()));
    boolean html = descriptor.getMimeType().equals("text/html");
    if (!html && parameter("format").equals("flowed")) {
      text = FlowedText.unflow(text, parameter("delsp").equals("yes"));
    }
    if (!html) {
      UuencodedText read = UuencodedText.read(text);
      read.files().forEach(file -> budget.contained(file.content().length));
      read.files().forEach(this::add);
      text = read.text();
      if (text.contains(PGP)) {
        remarks.add(MailRemark.ENCRYPTED_PGP);
      }
    }
    body.add(html, text, alternatives.isEmpty() ? 0 : alternatives.peek());
  }

  /** Whether its files and text were taken out of it; what cannot be opened stays a file. */
  private boolean isOpened(String type, Optional<String> name, byte[] content) {
    if (!TNEF.contains(type) && !name.orElse("").equalsIgnoreCase("winmail.dat")) {
      return false;
    }
    TnefFile opened = TnefFile.read(content, budget);
    if (opened == null
        || (opened.files().isEmpty() && opened.text() == null && opened.html() == null)) {
      return false;
    }
    opened.files().forEach(this::add);
    body.addUnlessWritten(
        opened.html() != null, opened.html() != null ? opened.html() : opened.text());
    return true;
  }

  private void remark(String type, Optional<String> name) {
    if (type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime")) {
      boolean signed =
          parameter("smime-type").equals("signed-data") || name.orElse("").endsWith(".p7s");
      remarks.add(signed ? MailRemark.SEALED_SMIME : MailRemark.ENCRYPTED_SMIME);
    } else if (type.equals("application/pgp-encrypted")) {
      remarks.add(MailRemark.ENCRYPTED_PGP);
    }
  }

  private void add(ContainedFile file) {
    Optional<String> name = Optional.ofNullable(file.name());
    String type =
        file.contentType() == null ? AttachmentNames.type(name.orElse("")) : file.contentType();
    attachments.add(
        new MailAttachment(
            AttachmentNames.safe(name, type, attachments.size() + 1),
            CleanText.line(type),
            Sha256.of(file.content()),
            file.content(),
            false,
            null,
            null));
  }

  private MailAttachment attachment(String type, byte[] content, Optional<String> name) {
    String contentId = part.raw("Content-ID").map(MessageIds::bare).orElse(null);
    boolean inline = contentId != null && !part.value("Content-Disposition").equals("attachment");
    return new MailAttachment(
        AttachmentNames.safe(name, type, attachments.size() + 1),
        CleanText.line(type),
        Sha256.of(content),
        content,
        inline,
        contentId,
        null);
  }

  private Optional<String> attachmentName() {
    return part.parameter("Content-Disposition", "filename")
        .or(() -> part.parameter("Content-Type", "name"));
  }

  private String parameter(String name) {
    return part.parameter("Content-Type", name).orElse("").toLowerCase(Locale.ROOT);
  }

  private byte[] read(InputStream decoded) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    for (int read = decoded.read(buffer); read >= 0; read = decoded.read(buffer)) {
      budget.decoded(read);
      content.write(buffer, 0, read);
    }
    return content.toByteArray();
  }
}
