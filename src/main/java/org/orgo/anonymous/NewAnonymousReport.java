package org.orgo.anonymous;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.orgo.anonymous.files.CleanFile;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.NewSignal;
import org.orgo.vocabulary.work.SignalSource;

/**
 * What somebody unknown reports.
 *
 * @param key of the form, so that one sent twice is taken once
 * @param place where it happened; empty for none
 * @param theme the domain it is about; empty leaves that to the tables
 */
public record NewAnonymousReport(
    UUID key, String subject, String text, String place, String theme, List<CleanFile> files) {

  static final int MAX_PLACE_LENGTH = 200;

  /**
   * @throws InvalidRequest naming the first field that is missing or too long
   */
  NewSignal signal() {
    InvalidRequest.requireText("subject", subject, TextLimits.MAX_TITLE_LENGTH);
    InvalidRequest.requireText("text", text, TextLimits.MAX_DESCRIPTION_LENGTH);
    TextLimits.requireAtMost("place", place, MAX_PLACE_LENGTH);
    ObjectNode location = JsonNodeFactory.instance.objectNode();
    if (!place.isBlank()) {
      location.put("place", place.strip());
    }
    return new NewSignal(
        SignalSource.MANUAL,
        subject.strip(),
        text.strip(),
        null,
        null,
        null,
        theme.isEmpty() ? null : theme,
        "anonymous:" + key,
        location,
        null);
  }
}
