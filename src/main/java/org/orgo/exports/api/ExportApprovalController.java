package org.orgo.exports.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.exports.Export;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportId;
import org.orgo.exports.ExportKind;
import org.orgo.exports.approval.ExportApprovals;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/export-approvals")
class ExportApprovalController {

  private final ExportApprovals approvals;

  ExportApprovalController(ExportApprovals approvals) {
    this.approvals = approvals;
  }

  /**
   * @param columns all where none are named
   */
  record WaitingExportView(
      UUID exportId,
      UUID requestedBy,
      String purpose,
      ExportKind kind,
      ExportFormat format,
      List<String> columns,
      ObjectNode filter,
      Instant createdAt) {

    static WaitingExportView of(Export export) {
      return new WaitingExportView(
          export.exportId().value(),
          export.requestedBy().value(),
          export.purpose(),
          export.kind(),
          export.format(),
          export.columns(),
          export.filter(),
          export.createdAt());
    }
  }

  /** Why an export is refused; its requester reads it. */
  record ExportRefusalRequest(String reason) {}

  /** Lists the exports that wait for an approval, oldest first. */
  @GetMapping
  Page<WaitingExportView> listExportApprovals(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return approvals.waiting(PageRequest.of(limit, cursor)).map(WaitingExportView::of);
  }

  /** Lets an export of somebody else be written. */
  @PostMapping("/{id}/approve")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approveExport(@PathVariable("id") UUID id) {
    approvals.approve(new ExportId(id));
  }

  /** Refuses an export of somebody else. */
  @PostMapping("/{id}/refuse")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuseExport(@PathVariable("id") UUID id, @RequestBody ExportRefusalRequest request) {
    approvals.refuse(new ExportId(id), request.reason());
  }
}
