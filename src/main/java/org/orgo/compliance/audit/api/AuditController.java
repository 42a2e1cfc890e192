package org.orgo.compliance.audit.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditFilter;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.audit.verification.ChainFault;
import org.orgo.compliance.audit.AuditDesk;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.vocabulary.work.EventOrigin;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/audit")
class AuditController {

  private static final String JSON_LINES = "application/x-ndjson";

  private final AuditDesk desk;

  AuditController(AuditDesk desk) {
    this.desk = desk;
  }

  /**
   * @param actorUserId absent when the system acted
   * @param fields names of what changed, never the contents
   * @param requestId of the HTTP request it was done in; absent outside of one
   * @param tokenId of the API token it was done by; absent where it was done without one
   * @param tokenName as its owner called it
   * @param address from where it was done; absent outside of requests, and when it was deleted
   */
  record AuditEntryView(
      long entryId,
      Instant occurredAt,
      LogCategory category,
      String action,
      EventOrigin origin,
      @Nullable UUID actorUserId,
      String objectKind,
      String objectId,
      List<String> fields,
      @Nullable String requestId,
      @Nullable UUID tokenId,
      @Nullable String tokenName,
      @Nullable String address) {

    static AuditEntryView of(AuditEntry entry) {
      return new AuditEntryView(
          entry.entryId(),
          entry.occurredAt(),
          entry.category(),
          entry.action(),
          entry.origin(),
          entry.actorUserId(),
          entry.objectKind(),
          entry.objectId(),
          entry.fields(),
          entry.requestId(),
          entry.tokenId(),
          entry.tokenName(),
          entry.address());
    }
  }

  /**
   * @param sealedUntil when the last whole seal was made
   * @param entries that are sealed and whole
   * @param unsealed entries that wait for a seal
   * @param firstFault absent where everything is whole
   */
  record AuditCheckView(
      boolean whole,
      Instant checkedAt,
      @Nullable Instant sealedUntil,
      long entries,
      long seals,
      long unsealed,
      @Nullable AuditFaultView firstFault) {

    static AuditCheckView of(AuditCheck check) {
      return new AuditCheckView(
          check.whole(),
          check.checkedAt(),
          check.sealedUntil(),
          check.entries(),
          check.seals(),
          check.unsealed(),
          check.whole() ? null : AuditFaultView.of(check.fault()));
    }
  }

  /**
   * @param sealNumber absent where no seal is meant
   * @param entryId absent where the seal itself is meant
   */
  record AuditFaultView(
      ChainFault.FaultKind kind,
      @Nullable Long sealNumber,
      @Nullable Long entryId,
      String message) {

    static AuditFaultView of(ChainFault fault) {
      return new AuditFaultView(
          fault.kind(), fault.sealNumber(), fault.entryId(), fault.sentence());
    }
  }

  /** Lists what was done in the organization, newest first. */
  @GetMapping
  Page<AuditEntryView> listAuditEntries(
      @RequestParam(name = "object_kind", required = false) String objectKind,
      @RequestParam(name = "object_id", required = false) String objectId,
      @RequestParam(name = "actor", required = false) UUID actor,
      @RequestParam(name = "action", required = false) String action,
      @RequestParam(name = "category", required = false) LogCategory category,
      @RequestParam(name = "from", required = false) Instant from,
      @RequestParam(name = "to", required = false) Instant to,
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return desk.find(
            new AuditFilter(objectKind, objectId, actor, action, category, from, to),
            PageRequest.of(limit, cursor))
        .map(AuditEntryView::of);
  }

  /** Recomputes the whole chain, and names the first entry or seal that was touched. */
  @GetMapping("/verify")
  AuditCheckView verifyAudit() {
    return AuditCheckView.of(desk.verify());
  }

  /** Fetches what is sealed, as lines for a verifier outside. */
  @GetMapping(path = "/export", produces = JSON_LINES)
  ResponseEntity<Resource> exportAudit() {
    ContentDisposition attachment = ContentDisposition.attachment().filename("audit.jsonl").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(JSON_LINES))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(new InputStreamResource(desk.export()));
  }
}
