package org.orgo.compliance.erasure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;

/**
 * That a person was erased. It names nobody but who did it.
 *
 * @param erasedRows the steps as JSON, under {@code tables}
 * @param sha256 of id, person, time and steps, a line each
 */
public record ErasureCertificate(
    ErasureId erasureId,
    PersonId personId,
    UserId erasedBy,
    Instant erasedAt,
    ObjectNode erasedRows,
    String sha256) {

  /** The steps, in their order; a table may stand more than once. */
  public List<ErasedRows> tables() {
    List<ErasedRows> tables = new ArrayList<>();
    erasedRows
        .path("tables")
        .forEach(
            step ->
                tables.add(
                    new ErasedRows(step.path("table").asText(), step.path("rows").asLong())));
    return List.copyOf(tables);
  }
}
