package org.orgo.wellbeing.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Reader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.wellbeing.CheckinDesk;
import org.orgo.wellbeing.CheckinFile;
import org.orgo.wellbeing.CheckinImport;
import org.orgo.wellbeing.ImportedCheckins;
import org.orgo.wellbeing.NewCheckin;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/checkins")
class CheckinsController {

  private final CheckinDesk desk;
  private final CheckinImport files;

  CheckinsController(CheckinDesk desk, CheckinImport files) {
    this.desk = desk;
    this.files = files;
  }

  /**
   * @param group its code
   * @param anonymous whether the answer is kept without the caller's name
   */
  record CheckinBody(
      @NotBlank String group,
      @NotNull Integer score,
      List<@NotBlank String> tags,
      boolean anonymous,
      @Size(min = 1, max = 200) String externalId,
      Instant answeredAt) {}

  /** Answers how the caller feels in one of its groups; 200 when that answer was known. */
  @PostMapping
  ResponseEntity<Void> checkIn(@RequestBody @Valid CheckinBody body) {
    boolean isNew =
        desk.answer(
            new NewCheckin(
                body.group(),
                body.score(),
                body.tags() == null ? List.of() : body.tags(),
                body.anonymous(),
                body.externalId(),
                body.answeredAt()),
            SignalSource.API);
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).build();
  }

  /** Takes a CSV file of answers of groups the caller looks after: all of it or nothing. */
  @PostMapping(path = "/import", consumes = "text/csv")
  ImportedCheckins importCheckins(@RequestBody String file) {
    Reader reader = new StringReader(file);
    return files.take(CheckinFile.read(reader));
  }
}
