package org.orgo.exports.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.exports.Export;
import org.orgo.exports.ExportDesk;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportId;
import org.orgo.exports.ExportKind;
import org.orgo.exports.ExportStatus;
import org.orgo.exports.NewExport;
import org.orgo.exports.approval.ExportApprovals;
import org.orgo.exports.job.ExportDelivery;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/exports")
class ExportController {

  private final ExportDesk desk;
  private final ExportDelivery delivery;
  private final ExportApprovals approvals;

  ExportController(ExportDesk desk, ExportDelivery delivery, ExportApprovals approvals) {
    this.desk = desk;
    this.delivery = delivery;
    this.approvals = approvals;
  }

  /**
   * @param format PDF is for reports only
   * @param purpose what the file is for; kept with it
   * @param columns of tasks and cases, in this order; all where it is left out
   */
  record NewExportRequest(
      ExportKind kind,
      ExportFormat format,
      String purpose,
      List<String> columns,
      ExportFilter filter) {

    NewExport draft() {
      if (kind == null) {
        throw new InvalidRequest(FieldError.of("kind", "is missing"));
      }
      if (format == null) {
        throw new InvalidRequest(FieldError.of("format", "is missing"));
      }
      return new NewExport(
          kind,
          format,
          purpose,
          columns == null ? List.of() : columns,
          filter == null ? ExportFilter.none() : filter);
    }
  }

  /**
   * @param masks columns whose contents are hidden
   * @param rowCount absent until it is ready, as are the hash and the size
   * @param status AWAITING_APPROVAL until somebody else has decided, where the profile asks for
   *     that
   * @param failure why there is no file, or why it was refused
   * @param expiresAt when the file is deleted
   * @param downloads how often it was fetched
   */
  record ExportView(
      UUID exportId,
      ExportKind kind,
      ExportFormat format,
      String purpose,
      List<String> columns,
      ObjectNode filter,
      List<String> masks,
      ExportStatus status,
      @Nullable Integer rowCount,
      @Nullable String sha256,
      @Nullable Long byteCount,
      @Nullable String failure,
      Instant createdAt,
      @Nullable Instant finishedAt,
      @Nullable Instant expiresAt,
      int downloads) {

    static ExportView of(Export export) {
      return new ExportView(
          export.exportId().value(),
          export.kind(),
          export.format(),
          export.purpose(),
          export.columns(),
          export.filter(),
          export.masks(),
          export.status(),
          export.rowCount(),
          export.sha256(),
          export.byteCount(),
          export.failure(),
          export.createdAt(),
          export.finishedAt(),
          export.expiresAt(),
          export.downloads());
    }
  }

  /** Orders a file of tasks, cases or a report. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ExportView requestExport(@RequestBody NewExportRequest request) {
    return ExportView.of(desk.request(request.draft()));
  }

  /** Lists the caller's exports, newest first. */
  @GetMapping
  Page<ExportView> listExports(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return desk.list(PageRequest.of(limit, cursor)).map(ExportView::of);
  }

  /** Shows how far an export is. */
  @GetMapping("/{id}")
  ExportView getExport(@PathVariable("id") UUID id) {
    return ExportView.of(desk.get(new ExportId(id)));
  }

  /** Takes back an order of the caller's that nobody has decided on. */
  @PostMapping("/{id}/withdraw")
  ExportView withdrawExport(@PathVariable("id") UUID id) {
    approvals.withdraw(new ExportId(id));
    return ExportView.of(desk.get(new ExportId(id)));
  }

  /** Fetches the file of an export, if everything in it may still be read. */
  @GetMapping(
      path = "/{id}/file",
      produces = {
        "text/csv",
        "application/x-ndjson",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/pdf"
      })
  ResponseEntity<Resource> getExportFile(@PathVariable("id") UUID id) {
    return delivery.of(new ExportId(id));
  }
}
