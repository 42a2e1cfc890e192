package org.orgo.compliance.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.cases.CaseId;
import org.orgo.compliance.record.RecordDesk;
import org.orgo.compliance.record.WorkRecord;
import org.orgo.tasks.TaskId;
import org.orgo.web.Layouts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Records to take along; taking one is recorded as opening it is. */
@Controller
class RecordPdfController {

  private final RecordDesk desk;
  private final Layouts layouts;

  RecordPdfController(RecordDesk desk, Layouts layouts) {
    this.desk = desk;
    this.layouts = layouts;
  }

  @GetMapping("/compliance/tasks/{id}/record.pdf")
  ResponseEntity<byte[]> task(@PathVariable("id") UUID id, HttpServletRequest request) {
    return file(desk.task(new TaskId(id), null), request);
  }

  @GetMapping("/compliance/cases/{id}/record.pdf")
  ResponseEntity<byte[]> theCase(@PathVariable("id") UUID id, HttpServletRequest request) {
    return file(desk.theCase(new CaseId(id), null), request);
  }

  private ResponseEntity<byte[]> file(WorkRecord work, HttpServletRequest request) {
    ContentDisposition attachment =
        ContentDisposition.attachment()
            .filename(
                "record-%s-%s.pdf".formatted(work.kind(), work.id().toString().substring(0, 8)))
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(new RecordPdf(layouts.texts(request)).of(work));
  }
}
