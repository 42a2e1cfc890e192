package org.orgo.compliance.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orgo.compliance.erasure.persistence.ErasureCertificateMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Certificates of erasures; they are not changed. */
@Component
class ErasureCertificates {

  private final ErasureCertificateMapper certificates;
  private final ObjectMapper json;
  private final Clock clock;

  ErasureCertificates(ErasureCertificateMapper certificates, ObjectMapper json, Clock clock) {
    this.certificates = certificates;
    this.json = json;
    this.clock = clock;
  }

  ErasureCertificate issue(PersonId person, List<ErasedRows> rows) {
    ErasureId id = ErasureId.random();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ObjectNode steps = json.createObjectNode();
    steps.set("tables", json.valueToTree(rows));
    ErasureCertificate certificate =
        new ErasureCertificate(
            id, person, CurrentActor.get().userId(), now, steps, hash(id, person, now, rows));
    certificates.insert(CurrentTenant.require(), certificate);
    return certificate;
  }

  Optional<ErasureCertificate> find(ErasureId id) {
    return certificates.find(CurrentTenant.require(), id);
  }

  List<ErasureCertificate> list(PageRequest page) {
    return certificates.list(CurrentTenant.require(), page.after(), page.limit() + 1);
  }

  private static String hash(
      ErasureId id, PersonId person, Instant erasedAt, List<ErasedRows> rows) {
    String lines =
        rows.stream()
            .map(step -> step.table() + " " + step.rows())
            .collect(Collectors.joining("\n", id + "\n" + person + "\n" + erasedAt + "\n", "\n"));
    return Sha256.hex(lines);
  }
}
