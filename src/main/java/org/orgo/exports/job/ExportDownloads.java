package org.orgo.exports.job;

import org.orgo.exports.Export;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a file, piece by piece. Whether it may be had was asked before. */
@Component
class ExportDownloads {

  private final ExportChunks chunks;

  ExportDownloads(ExportChunks chunks) {
    this.chunks = chunks;
  }

  ResponseEntity<Resource> of(Export export) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(export.fileName()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(export.format().mediaType()))
        .contentLength(export.byteCount())
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(new InputStreamResource(chunks.stream(export.exportId())));
  }
}
