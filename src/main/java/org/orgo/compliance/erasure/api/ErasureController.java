package org.orgo.compliance.erasure.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.compliance.erasure.ErasedRows;
import org.orgo.compliance.erasure.ErasureCertificate;
import org.orgo.compliance.erasure.ErasureDesk;
import org.orgo.compliance.erasure.SubjectAccess;
import org.orgo.people.persons.PersonId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/persons/{id}")
class ErasureController {

  private final ErasureDesk desk;
  private final SubjectAccess access;

  ErasureController(ErasureDesk desk, SubjectAccess access) {
    this.desk = desk;
    this.access = access;
  }

  /**
   * @param reason why; kept nowhere but asked for, since a reason may name the person
   */
  record ErasureRequest(String reason) {}

  /**
   * @param tables a table may stand more than once: each line is a step
   */
  record ErasureView(UUID personId, List<ErasedRows> tables) {}

  /**
   * @param tables a table may stand more than once: each line is a step
   * @param sha256 of erasure, person, time and steps, a line each
   */
  record ErasureCertificateView(
      UUID erasureId, UUID personId, Instant erasedAt, List<ErasedRows> tables, String sha256) {

    static ErasureCertificateView of(ErasureCertificate certificate) {
      return new ErasureCertificateView(
          certificate.erasureId().value(),
          certificate.personId().value(),
          certificate.erasedAt(),
          certificate.tables(),
          certificate.sha256());
    }
  }

  /** Gives out all that is recorded about a person; that it was asked for is recorded. */
  @PostMapping("/records")
  ObjectNode giveRecords(@PathVariable("id") UUID id) {
    return access.recorded(new PersonId(id));
  }

  /** Says what an erasure would mask, empty and delete, and changes nothing. */
  @PostMapping("/erasure/preview")
  ErasureView previewErasure(@PathVariable("id") UUID id) {
    return new ErasureView(id, desk.preview(new PersonId(id)));
  }

  /** Erases a person: names and addresses go everywhere, the work stays. */
  @PostMapping("/erasure")
  ErasureCertificateView erasePerson(
      @PathVariable("id") UUID id, @RequestBody ErasureRequest request) {
    return ErasureCertificateView.of(desk.erase(new PersonId(id), request.reason()));
  }
}
