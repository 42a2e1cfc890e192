package org.orgo.workfiles.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.orgo.platform.paging.Page;
import org.orgo.workfiles.ResultFile;
import org.orgo.workfiles.WorkField;
import org.orgo.workfiles.WorkFile;
import org.orgo.workfiles.WorkFileDesk;
import org.orgo.workfiles.WorkFileId;
import org.orgo.workfiles.WorkFileRow;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work that comes as a table, for who may open it by hand. */
@RestController
@RequestMapping(WorkFilesController.PATH)
@Tag(name = "work-files")
class WorkFilesController {

  static final String PATH = "/api/v3/work-files";

  private final WorkFileDesk desk;

  WorkFilesController(WorkFileDesk desk) {
    this.desk = desk;
  }

  /**
   * @param columns the field of each column, by its head; columns that are not named are left out
   */
  record ChosenColumns(@NotNull Map<String, @NotNull WorkField> columns) {}

  /**
   * @param goodOnly leaves the wrong rows out; else the file has to be right as a whole
   */
  record ImportWanted(boolean goodOnly) {}

  /** Lists the caller's latest files. */
  @GetMapping
  Page<WorkFile> listWorkFiles() {
    return new Page<>(desk.latest(), null);
  }

  /**
   * Uploads a CSV file with a head and at most 1000 rows, which is rehearsed at once.
   *
   * @param name of the file
   */
  @Operation(
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
  @PostMapping(consumes = "text/csv")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<WorkFile> uploadWorkFile(@RequestParam String name, HttpServletRequest request)
      throws IOException {
    WorkFile file = desk.upload(name, request.getInputStream());
    return ResponseEntity.created(URI.create(PATH + "/" + file.fileId())).body(file);
  }

  /** Shows a file, with the counts of its rows. */
  @GetMapping("/{id}")
  WorkFile getWorkFile(@PathVariable UUID id) {
    return desk.get(new WorkFileId(id));
  }

  /** Says which column fills which field, and rehearses anew. */
  @PutMapping("/{id}/columns")
  WorkFile chooseColumns(@PathVariable UUID id, @RequestBody @Valid ChosenColumns body) {
    return desk.choose(new WorkFileId(id), body.columns());
  }

  /** Lists what each row would become or became, and every mistake. */
  @GetMapping("/{id}/rows")
  Page<WorkFileRow> listWorkFileRows(@PathVariable UUID id) {
    return new Page<>(desk.rows(new WorkFileId(id)), null);
  }

  /** Fetches the same as a CSV file. */
  @GetMapping(path = "/{id}/result", produces = "text/csv;charset=UTF-8")
  String getWorkFileResult(@PathVariable UUID id) {
    return ResultFile.of(desk.rows(new WorkFileId(id)));
  }

  /** Opens a task for each good row; rows that became tasks before stay as they are. */
  @PostMapping("/{id}/import")
  WorkFile importWorkFile(@PathVariable UUID id, @RequestBody @Valid ImportWanted body) {
    return desk.importRows(new WorkFileId(id), body.goodOnly());
  }

  /** Forgets a file that was not imported. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discardWorkFile(@PathVariable UUID id) {
    desk.discard(new WorkFileId(id));
  }
}
