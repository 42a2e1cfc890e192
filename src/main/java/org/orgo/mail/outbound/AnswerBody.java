package org.orgo.mail.outbound;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.orgo.mail.threads.AnswerFile;
import org.springframework.web.util.HtmlUtils;

/** The body of an answer: its text, the same as HTML, and its files. */
final class AnswerBody {

  private static final String QUOTE =
      "<blockquote style=\"margin:0 0 0 .5em;padding-left:.75em;border-left:2px solid #bbb;color:#555\">";

  private AnswerBody() {}

  static MimeMultipart of(String text, List<AnswerFile> files) throws MessagingException {
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(words(text, "plain"));
    both.addBodyPart(words(html(text), "html"));
    if (files.isEmpty()) {
      return both;
    }
    MimeMultipart all = new MimeMultipart("mixed");
    MimeBodyPart first = new MimeBodyPart();
    first.setContent(both);
    all.addBodyPart(first);
    for (AnswerFile file : files) {
      all.addBodyPart(attachment(file));
    }
    return all;
  }

  private static BodyPart words(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "UTF-8", subtype);
    return part;
  }

  private static BodyPart attachment(AnswerFile file) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(file.content(), file.contentType())));
    part.setDisposition(Part.ATTACHMENT);
    try {
      part.setFileName(MimeUtility.encodeText(file.name(), "UTF-8", null));
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException("Every Java platform has UTF-8", impossible);
    }
    return part;
  }

  /** The same words; lines that repeat what was said before are set apart. */
  static String html(String text) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>");
    boolean quoting = false;
    for (String line : text.strip().split("\n", -1)) {
      boolean quoted = line.startsWith(">");
      if (quoted != quoting) {
        html.append(quoted ? QUOTE : "</blockquote>");
        quoting = quoted;
      }
      html.append(HtmlUtils.htmlEscape(quoted ? line.substring(1).strip() : line, "UTF-8"))
          .append("<br>\n");
    }
    return html.append(quoting ? "</blockquote>" : "").append("</body></html>\n").toString();
  }
}
