package org.orgo.tasklist.web.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.orgo.mail.MailId;
import org.orgo.people.login.PagePolicy;
import org.orgo.signals.TaskMail;
import org.orgo.signals.TaskMails;
import org.springframework.context.annotation.Bean;
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
  void attachment(
      @PathVariable("id") UUID id,
      @PathVariable("position") int position,
      HttpServletResponse response)
      throws IOException {
    MailId mail = new MailId(id);
    TaskMail.Content file = mails.file(mail, position);
    ContentDisposition saved =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    response.setContentType(type(file).toString());
    response.setContentLengthLong(file.size());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
    for (int sent = 0; sent < file.size(); ) {
      byte[] part = mails.part(mail, position, sent); // never the whole file at once
      response.getOutputStream().write(part);
      sent += part.length;
    }
  }

  private static MediaType type(TaskMail.Content file) {
    try {
      return MediaType.parseMediaType(file.contentType());
    } catch (InvalidMediaTypeException invented) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }
}
