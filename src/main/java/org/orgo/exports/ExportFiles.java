package org.orgo.exports;

import java.util.List;
import org.orgo.exports.persistence.ExportMapper;
import org.orgo.exports.sources.ExportSources;
import org.orgo.exports.sources.ViewerFingerprint;
import org.orgo.people.CurrentActor;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out files that are ready, to those who may still read everything in them. */
@Service
public class ExportFiles {

  private final ExportDesk desk;
  private final ExportMapper exports;
  private final ExportSources sources;
  private final ViewerFingerprint fingerprint;

  ExportFiles(
      ExportDesk desk, ExportMapper exports, ExportSources sources, ViewerFingerprint fingerprint) {
    this.desk = desk;
    this.exports = exports;
    this.sources = sources;
    this.fingerprint = fingerprint;
  }

  /**
   * Checks again what was checked when the file was written, and notes that it was fetched.
   *
   * @throws ExportNotReady when there is no file
   * @throws ExportOutdated when the caller could not have it written as it is
   */
  @Transactional
  public Export fetch(ExportId id) {
    Export export = desk.get(id);
    if (export.status() != ExportStatus.READY) {
      throw new ExportNotReady(export.status());
    }
    List<String> items = exports.itemIds(CurrentTenant.require(), id).itemIds();
    String now = fingerprint.of(export.narrowed(CurrentActor.get()));
    if (!now.equals(export.sight()) || !sources.of(export.kind()).areReadable(items)) {
      throw new ExportOutdated();
    }
    desk.fetched(id);
    return export;
  }
}
