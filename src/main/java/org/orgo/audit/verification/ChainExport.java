package org.orgo.audit.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.audit.persistence.SealMapper;
import org.orgo.audit.seal.Seal;
import org.orgo.audit.seal.SealKeys;
import org.orgo.audit.seal.SealedEntry;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the chain of the current organization as JSON Lines: the key, and then each seal before
 * its entries. One batch at a time is in memory.
 */
@Service
public class ChainExport {

  private final SealMapper seals;
  private final SealKeys keys;
  private final TransactionTemplate transaction;
  private final ObjectMapper json;

  ChainExport(SealMapper seals, SealKeys keys, TransactionTemplate transaction, ObjectMapper json) {
    this.seals = seals;
    this.keys = keys;
    this.transaction = transaction;
    this.json = json;
  }

  /** What is sealed when this is called; it is read while the stream is. */
  public InputStream stream() {
    OrganizationId organization = CurrentTenant.require();
    long last = in(organization, () -> seals.last(organization)).map(Seal::sealNumber).orElse(0L);
    return new SequenceInputStream(new Batches(organization, last));
  }

  private String key(OrganizationId organization, long last) {
    ObjectNode line = line("key");
    line.put("organization_id", organization.value().toString());
    line.put("algorithm", "Ed25519");
    line.put("key_id", keys.signing().id());
    line.put("public_key", keys.signing().published());
    line.put("seals", last);
    return written(line);
  }

  private String batch(Seal seal, List<SealedEntry> entries) {
    StringBuilder lines = new StringBuilder(written(with("seal", seal)));
    entries.forEach(entry -> lines.append(written(with("entry", entry))));
    return lines.toString();
  }

  private ObjectNode with(String kind, Object value) {
    ObjectNode line = line(kind);
    ObjectNode columns = json.valueToTree(value);
    return line.setAll(columns);
  }

  private ObjectNode line(String kind) {
    return json.createObjectNode().put("kind", kind);
  }

  private String written(ObjectNode line) {
    try {
      return json.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T in(OrganizationId organization, Supplier<T> work) {
    return CurrentTenant.as(organization, () -> transaction.execute(status -> work.get()));
  }

  /** The lines of one seal after the other. */
  private final class Batches implements Enumeration<InputStream> {

    private final OrganizationId organization;
    private final long last;
    private long done = -1;
    private boolean ended;

    private Batches(OrganizationId organization, long last) {
      this.organization = organization;
      this.last = last;
    }

    @Override
    public boolean hasMoreElements() {
      return !ended && done < last;
    }

    @Override
    public InputStream nextElement() {
      if (!hasMoreElements()) {
        throw new NoSuchElementException();
      }
      String lines = done < 0 ? key(organization, last) : in(organization, this::lines);
      done = Math.max(done, 0);
      return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private String lines() {
      Optional<Seal> next = seals.after(organization, done, 1).stream().findFirst();
      ended = next.isEmpty();
      return next.map(
              seal -> {
                done = seal.sealNumber();
                return batch(seal, seals.entries(organization, seal.entryIds()));
              })
          .orElse("");
    }
  }
}
