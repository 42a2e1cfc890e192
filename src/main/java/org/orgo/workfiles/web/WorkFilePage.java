package org.orgo.workfiles.web;

import java.util.List;
import org.orgo.web.Layout;
import org.orgo.workfiles.WorkFile;
import org.orgo.workfiles.WorkFileRow;
import org.orgo.workfiles.WorkFileStatus;
import org.springframework.lang.Nullable;

/** One file of work: its columns, and what each row would become or became. */
public record WorkFilePage(
    Layout layout, WorkFile file, List<WorkFileRow> rows, @Nullable String refused) {

  public String path() {
    return WorkFilesPage.PATH + "/" + file.fileId();
  }

  public boolean isImported() {
    return file.status() == WorkFileStatus.IMPORTED;
  }
}
