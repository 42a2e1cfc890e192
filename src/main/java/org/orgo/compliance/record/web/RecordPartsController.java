package org.orgo.compliance.record.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.orgo.cases.CaseId;
import org.orgo.compliance.record.RawMails;
import org.orgo.compliance.record.RecordDesk;
import org.orgo.mail.MailId;
import org.orgo.tasks.TaskId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the page of a record leads to: the diagram it draws, and mails as they were received. */
@Controller
class RecordPartsController {

  private final RecordDesk desk;
  private final RawMails mails;

  RecordPartsController(RecordDesk desk, RawMails mails) {
    this.desk = desk;
    this.mails = mails;
  }

  @GetMapping(
      value = "/compliance/tasks/{id}/lifecycle.bpmn",
      produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String taskDiagram(@PathVariable("id") UUID id) {
    return desk.diagram(new TaskId(id));
  }

  @GetMapping(
      value = "/compliance/cases/{id}/lifecycle.bpmn",
      produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String caseDiagram(@PathVariable("id") UUID id) {
    return desk.diagram(new CaseId(id));
  }

  /** A download, never opened here. */
  @GetMapping("/compliance/mails/{id}/raw")
  ResponseEntity<byte[]> raw(@PathVariable("id") UUID id) {
    ContentDisposition saved =
        ContentDisposition.attachment().filename(id + ".eml", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(mails.of(new MailId(id)));
  }
}
