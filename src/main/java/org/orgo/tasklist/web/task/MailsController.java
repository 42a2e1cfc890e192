package org.orgo.tasklist.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.UUID;
import java.util.function.IntFunction;
import org.orgo.mail.MailId;
import org.orgo.people.login.PagePolicy;
import org.orgo.signals.TaskMail;
import org.orgo.signals.TaskMails;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/**
 * Markup and files from strangers. Markup is shown inside a sandbox that runs and loads nothing;
 * files are downloaded, never opened here.
 */
@Controller
class MailsController {

  private static final String SANDBOX =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
          + " frame-ancestors 'self'";
  private static final String FRAME =
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>body{font:14px/1.5 system-ui,"
          + "sans-serif;margin:12px;color:#1c2024;background:#fff;overflow-wrap:anywhere}"
          + "img{max-width:100%%;height:auto}pre{white-space:pre-wrap}"
          + "</style></head><body>%s</body></html>";

  /** The beginning of a mail is enough to read it as it was received. */
  private static final int SHOWN_SOURCE_BYTES = 1024 * 1024;

  private final TaskMails mails;
  private final Layouts layouts;

  MailsController(TaskMails mails, Layouts layouts) {
    this.mails = mails;
    this.layouts = layouts;
  }

  @Bean
  static PagePolicy mailsAreShownInASandbox() {
    return new PagePolicy("/mails/{id}/html", SANDBOX);
  }

  /** Markup that is too long, or that shows nothing, gives way to the text. */
  @GetMapping("/mails/{id}/html")
  ResponseEntity<String> html(@PathVariable("id") UUID id, HttpServletRequest request) {
    Texts texts = layouts.texts(request);
    TaskMail.Framed mail = mails.framed(new MailId(id), texts.get("mail.quoted"));
    String shown =
        mail.markup() == null
            ? "<p><em>%s</em></p><pre>%s</pre>"
                .formatted(
                    HtmlUtils.htmlEscape(texts.get("mail.html.unshown")),
                    HtmlUtils.htmlEscape(mail.text()))
            : mail.markup();
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(FRAME.formatted(shown));
  }

  /** A mail as it was received, to read; its beginning where it is long. */
  @GetMapping("/mails/{id}/source")
  ResponseEntity<Resource> source(@PathVariable("id") UUID id) {
    int size = Math.min(SHOWN_SOURCE_BYTES, mails.rawSize(new MailId(id)));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .contentLength(size)
        .body(raw(new MailId(id), size));
  }

  /** A mail as it was received, as a file. */
  @GetMapping("/mails/{id}/download")
  ResponseEntity<Resource> download(@PathVariable("id") UUID id) {
    int size = mails.rawSize(new MailId(id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("message/rfc822"))
        .contentLength(size)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(id + ".eml").build().toString())
        .body(raw(new MailId(id), size));
  }

  private Resource raw(MailId mail, int size) {
    return new InputStreamResource(
        new SequenceInputStream(new FileParts(from -> mails.rawPart(mail, from), size)));
  }

  @GetMapping("/mails/{id}/attachments/{position}")
  ResponseEntity<Resource> attachment(
      @PathVariable("id") UUID id, @PathVariable("position") int position) {
    MailId mail = new MailId(id);
    TaskMail.Content file = mails.file(mail, position);
    ContentDisposition saved =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(type(file))
        .contentLength(file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(
            new InputStreamResource(
                new SequenceInputStream(
                    new FileParts(from -> mails.part(mail, position, from), file.size()))));
  }

  private static MediaType type(TaskMail.Content file) {
    try {
      return MediaType.parseMediaType(file.contentType());
    } catch (InvalidMediaTypeException invented) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }

  /** Reads a file part by part, never the whole at once. */
  private static final class FileParts implements Enumeration<InputStream> {

    private final IntFunction<byte[]> parts;
    private final long size;
    private int read;

    FileParts(IntFunction<byte[]> parts, long size) {
      this.parts = parts;
      this.size = size;
    }

    @Override
    public boolean hasMoreElements() {
      return read < size;
    }

    @Override
    public InputStream nextElement() {
      byte[] part = parts.apply(read);
      int wanted = (int) Math.min(part.length, size - read);
      read += part.length;
      return new ByteArrayInputStream(part, 0, wanted);
    }
  }
}
