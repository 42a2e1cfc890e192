package org.orgo.reviews.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.orgo.platform.paging.Page;
import org.orgo.reviews.patterns.HighRiskIndicator;
import org.orgo.reviews.patterns.HighRiskIndicators;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/high-risks")
class HighRisksController {

  private final HighRiskIndicators indicators;

  HighRisksController(HighRiskIndicators indicators) {
    this.indicators = indicators;
  }

  /**
   * @param onceIsEnough whether a single case is a pattern
   */
  record HighRiskBody(@NotNull Boolean onceIsEnough) {}

  /** Lists the tags and subtypes that a review looks for as high risks, all on one page. */
  @GetMapping
  Page<HighRiskIndicator> listHighRisks() {
    return new Page<>(indicators.list(), null);
  }

  /** Adds a word to the list of high risks, or changes whether once is enough for it. */
  @PutMapping("/{word}")
  HighRiskIndicator putHighRisk(@PathVariable String word, @RequestBody @Valid HighRiskBody body) {
    HighRiskIndicator indicator = new HighRiskIndicator(word, body.onceIsEnough());
    indicators.put(indicator);
    return indicator;
  }

  /** Takes a word off the list of high risks; the last one stays. */
  @DeleteMapping("/{word}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeHighRisk(@PathVariable String word) {
    indicators.remove(word);
  }
}
