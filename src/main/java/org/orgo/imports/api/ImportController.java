package org.orgo.imports.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.orgo.imports.ImportDesk;
import org.orgo.imports.ImportId;
import org.orgo.imports.ImportedMessage;
import org.orgo.imports.MailImport;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Archives of mails that come in as history, for the organization's administrators. */
@RestController
@RequestMapping(ImportController.PATH)
class ImportController {

  static final String PATH = "/api/v3/imports";

  private final ImportDesk desk;

  ImportController(ImportDesk desk) {
    this.desk = desk;
  }

  /**
   * @param number of the message in the archive, from 1
   * @param place where a refused one stands in the archive
   * @param reason why it was refused
   * @param taskId the closed task that it belongs to
   */
  record MessageView(
      int number,
      @Nullable String place,
      @Nullable String sha256,
      ImportedMessage.ImportOutcome outcome,
      @Nullable String reason,
      @Nullable UUID emailId,
      @Nullable UUID taskId) {

    static MessageView of(ImportedMessage message) {
      return new MessageView(
          message.number(),
          message.place(),
          message.sha256() == null ? null : HexFormat.of().formatHex(message.sha256()),
          message.outcome(),
          message.reason(),
          message.emailId() == null ? null : message.emailId().value(),
          message.taskId());
    }
  }

  /**
   * @param nextCursor the number after which the next page begins
   */
  record MessageList(List<MessageView> items, @Nullable String nextCursor) {}

  /** Lists imports, the latest first. */
  @GetMapping
  Page<ImportView> listImports(
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return desk.page(PageRequest.of(limit, cursor)).map(ImportView::of);
  }

  /**
   * Uploads an archive, which is rehearsed then: the body is the file as it is.
   *
   * @param name of the file
   */
  @Operation(
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @PostMapping(consumes = "application/octet-stream")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ImportView> uploadArchive(@RequestParam String name, HttpServletRequest request)
      throws IOException {
    MailImport row = desk.upload(name, request.getInputStream());
    return ResponseEntity.created(URI.create(PATH + "/" + row.importId())).body(ImportView.of(row));
  }

  /** Fetches one import: how far it is, and what its rehearsal found. */
  @GetMapping("/{id}")
  ImportView getImport(@PathVariable UUID id) {
    return ImportView.of(desk.get(new ImportId(id)));
  }

  /**
   * Lists what became of each message.
   *
   * @param cursor as the page before named it
   */
  @GetMapping("/{id}/messages")
  MessageList listImportedMessages(
      @PathVariable UUID id,
      @RequestParam(required = false) ImportedMessage.ImportOutcome outcome,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) Integer cursor) {
    int rows = PageRequest.of(limit, null).limit();
    int after = cursor == null ? 0 : cursor;
    List<ImportedMessage> found = desk.messages(new ImportId(id), outcome, after, rows + 1);
    List<ImportedMessage> page = found.subList(0, Math.min(rows, found.size()));
    return new MessageList(
        page.stream().map(MessageView::of).toList(),
        found.size() > rows ? String.valueOf(page.get(rows - 1).number()) : null);
  }

  /** Imports what was rehearsed, or goes on with an import that had stopped. */
  @PostMapping("/{id}/start")
  ImportView startImport(@PathVariable UUID id) {
    return ImportView.of(desk.start(new ImportId(id)));
  }

  /** Stops an import that is under way; starting it again goes on with it. */
  @PostMapping("/{id}/stop")
  ImportView stopImport(@PathVariable UUID id) {
    return ImportView.of(desk.stop(new ImportId(id)));
  }

  /** Takes back what an import brought, except what somebody worked on since. */
  @PostMapping("/{id}/undo")
  ImportView undoImport(@PathVariable UUID id) {
    return ImportView.of(desk.undo(new ImportId(id)));
  }

  /** Forgets a rehearsal, and the file with it. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discardImport(@PathVariable UUID id) {
    desk.discard(new ImportId(id));
  }
}
