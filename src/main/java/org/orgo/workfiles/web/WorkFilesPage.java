package org.orgo.workfiles.web;

import java.util.List;
import org.orgo.web.Layout;
import org.orgo.workfiles.WorkFile;
import org.springframework.lang.Nullable;

/** The files of work of the reader. */
public record WorkFilesPage(Layout layout, List<WorkFile> files, @Nullable String refused) {

  public static final String PATH = "/work-files";

  /** With the token in its address, as the form itself is read while it comes. */
  public String action() {
    return layout.csrf() == null
        ? PATH
        : PATH + "?" + layout.csrf().parameter() + "=" + layout.csrf().token();
  }
}
