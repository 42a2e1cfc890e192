package org.orgo.reviews.api;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.response.PatternBoard;
import org.orgo.reviews.response.PatternDesk;
import org.orgo.reviews.response.PatternFilter;
import org.orgo.reviews.response.PatternId;
import org.orgo.reviews.response.PatternStatus;
import org.orgo.reviews.response.RecordedPattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/patterns")
class PatternsController {

  private final PatternBoard board;
  private final PatternDesk desk;

  PatternsController(PatternBoard board, PatternDesk desk) {
    this.board = board;
    this.desk = desk;
  }

  /**
   * @param reason why it is no pattern
   * @param periods for how many of the next periods it is muted: 1 to 3; left out for a high risk
   */
  record DismissalBody(String reason, Integer periods) {}

  /** Lists the patterns that fired, newest first, as far as the caller may see their cases. */
  @GetMapping
  Page<RecordedPattern> listPatterns(
      @RequestParam(defaultValue = "") List<PatternStatus> status,
      @RequestParam(defaultValue = "") List<PatternKind> kind,
      @RequestParam(defaultValue = "") List<Cadence> cadence,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return board.list(
        new PatternFilter(names(status), names(kind), names(cadence), page.after(), page.limit()));
  }

  /** Shows a pattern with its numbers and thresholds. */
  @GetMapping("/{id}")
  RecordedPattern getPattern(@PathVariable UUID id) {
    return board.get(new PatternId(id));
  }

  /** Dismisses a pattern, mutes it for the next periods, and archives its case if nobody began. */
  @PostMapping("/{id}/dismiss")
  RecordedPattern dismissPattern(
      @PathVariable UUID id, @RequestBody @Valid DismissalBody dismissal) {
    return desk.dismiss(new PatternId(id), dismissal.reason(), dismissal.periods());
  }

  private static List<String> names(List<? extends Enum<?>> values) {
    return values.stream().filter(Objects::nonNull).map(Enum::name).toList();
  }
}
