package org.orgo.tasklist.web.task;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.orgo.anonymous.AnonymousReportFiles;
import org.orgo.anonymous.ReportFile;
import org.orgo.anonymous.files.CleanFile;
import org.orgo.tasks.TaskId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of anonymous reports: downloaded, never opened here. */
@Controller
class ReportFilesController {

  private final AnonymousReportFiles files;

  ReportFilesController(AnonymousReportFiles files) {
    this.files = files;
  }

  @GetMapping("/tasks/{id}/report-files/{position}")
  ResponseEntity<byte[]> file(@PathVariable("id") UUID id, @PathVariable("position") int position) {
    CleanFile file = files.content(new TaskId(id), position);
    String name = new ReportFile(position, file.type(), file.content().length).name();
    ContentDisposition saved =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(file.content());
  }
}
