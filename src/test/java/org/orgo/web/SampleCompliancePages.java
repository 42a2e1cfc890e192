package org.orgo.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.audit.verification.ChainFault;
import org.orgo.compliance.erasure.ErasedRows;
import org.orgo.compliance.erasure.ErasureCertificate;
import org.orgo.compliance.erasure.ErasureId;
import org.orgo.compliance.erasure.web.ErasureCertificatePage;
import org.orgo.compliance.erasure.web.ErasurePersonPage;
import org.orgo.compliance.erasure.web.ErasuresPage;
import org.orgo.compliance.erasure.web.ErasuresPage.ErasureRow;
import org.orgo.compliance.overview.CompliancePage;
import org.orgo.compliance.overview.CompliancePage.NextDeletion;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.web.SamplePages.Sample;

/** The first page of compliance in each state, and the pages of erasure. */
final class SampleCompliancePages {

  private static final UUID PERSON = UUID.fromString("0190bbbb-0000-4000-8000-000000000001");
  private static final String HASH = "5f70bf18a08660".repeat(4);

  private final Layout layout;
  private final Instant now;

  SampleCompliancePages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    NextDeletion next = new NextDeletion(LocalDate.of(2027, 3, 3), 412, 3);
    samples.put("compliance", overview(check(null), 2, 1, next));
    samples.put("compliance-new", overview(null, 0, 0, null));
    samples.put(
        "compliance-touched",
        overview(check(new ChainFault(ChainFault.FaultKind.ENTRY_CHANGED, 3L, 1042L)), 0, 0, null));
    ErasureRow row = new ErasureRow(PERSON, PERSON, "Carla Compliance", now, 7);
    samples.put("erasures", erasures("", List.of(row), "/compliance/erasure?cursor=a"));
    samples.put("erasures-unknown", erasures("nobody@example.org", List.of(), null));
    samples.put("erasure-person", person(null, null));
    samples.put("erasure-person-preview", person(steps(), null));
    samples.put("erasure-person-refused", person(null, "A legal hold keeps this person."));
    samples.put(
        "erasure",
        new Sample(
            "erasure", new ErasureCertificatePage(layout, certificate(), "Carla Compliance")));
    return samples;
  }

  private Sample overview(AuditCheck check, int exports, int holds, NextDeletion next) {
    return new Sample("compliance", new CompliancePage(layout, check, exports, holds, next));
  }

  private AuditCheck check(ChainFault fault) {
    return new AuditCheck(now, now, 5_120, 12, 3, fault);
  }

  private Sample erasures(String query, List<ErasureRow> rows, String next) {
    return new Sample(
        "erasures", new ErasuresPage(layout, true, query, !query.isEmpty(), rows, next));
  }

  private Sample person(List<ErasedRows> preview, String refused) {
    return new Sample(
        "erasure-person",
        new ErasurePersonPage(
            layout, PERSON, "Vera Visitor", "visitor@example.org", preview, "", refused));
  }

  private static List<ErasedRows> steps() {
    return List.of(new ErasedRows("tasks", 3), new ErasedRows("persons", 1));
  }

  private ErasureCertificate certificate() {
    ObjectNode rows = JsonNodeFactory.instance.objectNode();
    steps()
        .forEach(
            step ->
                rows.withArray("tables")
                    .addObject()
                    .put("table", step.table())
                    .put("rows", step.rows()));
    return new ErasureCertificate(
        new ErasureId(PERSON), new PersonId(PERSON), new UserId(PERSON), now, rows, HASH);
  }
}
