package org.orgo.tasklist.web.task;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.UUID;
import org.orgo.mail.MailId;
import org.orgo.people.login.PagePolicy;
import org.orgo.signals.TaskMail;
import org.orgo.signals.TaskMails;
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
          + "</style></head><body>%s</body></html>";

  private final TaskMails mails;

  MailsController(TaskMails mails) {
    this.mails = mails;
  }

  @Bean
  static PagePolicy mailsAreShownInASandbox() {
    return new PagePolicy("/mails/{id}/html", SANDBOX);
  }

  @GetMapping("/mails/{id}/html")
  ResponseEntity<String> html(@PathVariable("id") UUID id) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(FRAME.formatted(mails.html(new MailId(id))));
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
                new SequenceInputStream(new FileParts(mails, mail, position, file.size()))));
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

    private final TaskMails mails;
    private final MailId mail;
    private final int position;
    private final long size;
    private int read;

    FileParts(TaskMails mails, MailId mail, int position, long size) {
      this.mails = mails;
      this.mail = mail;
      this.position = position;
      this.size = size;
    }

    @Override
    public boolean hasMoreElements() {
      return read < size;
    }

    @Override
    public InputStream nextElement() {
      byte[] part = mails.part(mail, position, read);
      read += part.length;
      return new ByteArrayInputStream(part);
    }
  }
}
