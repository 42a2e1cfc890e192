package org.orgo.exports.formats;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says of a file where it comes from: which export, for whom, when and what for. A workbook and a
 * PDF show it on each page. CSV and JSON Lines have no place that a reader would not take for a
 * row, and are known by their name and hash alone.
 */
public record FileStamp(String exportId, String requester, Instant writtenAt, String purpose) {

  String line() {
    return String.join(" · ", "Orgo " + exportId, requester, writtenAt.toString(), purpose);
  }

  /** In the words of the passport. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("export_id", exportId);
    facts.put("requested_by", requester);
    facts.put("written_at", writtenAt.toString());
    facts.put("purpose", purpose);
    return facts;
  }
}
