package org.orgo.exports.job;

import org.orgo.exports.ExportFiles;
import org.orgo.exports.ExportId;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a file that its requester may still read. */
@Component
public class ExportDelivery {

  private final ExportFiles files;
  private final ExportDownloads downloads;

  ExportDelivery(ExportFiles files, ExportDownloads downloads) {
    this.files = files;
    this.downloads = downloads;
  }

  /**
   * @throws org.orgo.exports.ExportNotReady when there is no file
   * @throws org.orgo.exports.ExportOutdated when its requester could not have it written as it is
   */
  public ResponseEntity<Resource> of(ExportId id) {
    return downloads.of(files.fetch(id));
  }
}
