package org.orgo.tasklist.web.task;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.orgo.anonymous.AnonymousReportFiles;
import org.orgo.anonymous.ReportFile;
import org.orgo.anonymous.files.CleanFile;
import org.orgo.requesters.RequesterFiles;
import org.orgo.tasks.TaskId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files of people outside: downloaded, never opened here. */
@Controller
class ReportFilesController {

  private final AnonymousReportFiles files;
  private final RequesterFiles sent;

  ReportFilesController(AnonymousReportFiles files, RequesterFiles sent) {
    this.files = files;
    this.sent = sent;
  }

  @GetMapping("/tasks/{id}/report-files/{position}")
  ResponseEntity<byte[]> file(@PathVariable("id") UUID id, @PathVariable("position") int position) {
    return download(files.content(new TaskId(id), position), position);
  }

  /** What a requester sent on the page about her work. */
  @GetMapping("/tasks/{id}/requester-files/{position}")
  ResponseEntity<byte[]> sent(@PathVariable("id") UUID id, @PathVariable("position") int position) {
    return download(sent.content(new TaskId(id), position), position);
  }

  private static ResponseEntity<byte[]> download(CleanFile file, int position) {
    String name = new ReportFile(position, file.type(), file.content().length).name();
    ContentDisposition saved =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(file.content());
  }
}
