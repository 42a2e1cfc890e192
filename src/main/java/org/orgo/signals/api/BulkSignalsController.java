package org.orgo.signals.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.signals.api.SignalController.Report;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Many signals in one request, each with its own result. */
@RestController
class BulkSignalsController {

  private static final int MAX_ITEMS = 100;

  private final SignalDesk desk;

  BulkSignalsController(SignalDesk desk) {
    this.desk = desk;
  }

  record BulkReport(@NotEmpty @Size(max = MAX_ITEMS) List<@NotNull Report> items) {}

  /**
   * @param position of the signal in the request, from 0
   * @param status what the request with this signal alone would have been answered with
   * @param receipt absent where the signal was refused
   * @param code why it was refused; absent where it was taken
   */
  record BulkItemResult(
      int position,
      int status,
      @Nullable Receipt receipt,
      @Nullable String code,
      @Nullable String detail,
      @Nullable List<FieldError> errors) {}

  /**
   * @param taken how many were stored, now or before under the same external id
   */
  record BulkResult(int taken, int refused, List<BulkItemResult> items) {}

  /**
   * Reports up to 100 signals. Each is taken or refused by itself, in the order of the request; a
   * request that cannot be read is refused as a whole. Name each by an external id, so that a
   * request that was cut off can be sent again.
   */
  @PostMapping("/api/v3/signals/bulk")
  BulkResult reportSignals(@RequestBody @Valid BulkReport reports) {
    List<BulkItemResult> results = new ArrayList<>();
    for (Report report : reports.items()) {
      results.add(taken(results.size(), report));
    }
    int taken = (int) results.stream().filter(each -> each.receipt() != null).count();
    return new BulkResult(taken, results.size() - taken, results);
  }

  private BulkItemResult taken(int position, Report report) {
    try {
      return new BulkItemResult(
          position, HttpStatus.CREATED.value(), desk.report(report.signal()), null, null, null);
    } catch (RuntimeException failure) {
      if (failure instanceof Refusal refusal) {
        return new BulkItemResult(
            position,
            refusal.kind().status(),
            null,
            refusal.code(),
            refusal.getMessage(),
            refusal.errors());
      }
      throw failure;
    }
  }
}
