package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.administration.persons.PersonForm;
import org.orgo.administration.persons.PersonMergePage;
import org.orgo.administration.persons.PersonPage;
import org.orgo.administration.persons.PersonPage.MergeRow;
import org.orgo.administration.persons.PersonsPage;
import org.orgo.compliance.reidentification.OpenedPerson;
import org.orgo.compliance.reidentification.web.PseudonymPage;
import org.orgo.compliance.reidentification.web.ReidentificationPage;
import org.orgo.compliance.reidentification.web.ReidentificationRow;
import org.orgo.compliance.reidentification.web.ReidentificationsPage;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.people.persons.merging.MergePreview;
import org.orgo.people.persons.merging.MergedRows;
import org.orgo.web.SamplePages.Sample;

/** The pages of persons, of their merges, and of opening one of them. */
final class SamplePersonPages {

  private static final UUID ID = new UUID(5, 1);
  private static final UUID OTHER = new UUID(5, 2);

  private final Layout layout;
  private final Instant now;

  SamplePersonPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    List<KnownPerson> both = List.of(person(ID, true, false), person(OTHER, false, false));
    samples.put("persons", persons(both, ""));
    samples.put("persons-none", persons(List.of(), ""));
    samples.put("persons-nothing-found", persons(List.of(), "zoe"));
    samples.put("person", person(both.get(0), Map.of(), null));
    samples.put(
        "person-refused",
        person(
            both.get(1),
            Map.of("email", "Another person has this address.", "account", "No such account."),
            "One of the two was merged again later."));
    samples.put("person-merged", person(person(ID, false, true), Map.of(), null));
    samples.put("person-new", person(null, Map.of("display_name", "Give a name."), null));
    samples.put("person-merge-choose", merge(null, null, null));
    samples.put("person-merge", merge(both.get(1), preview(), null));
    samples.put("person-merge-refused", merge(both.get(1), null, "Both have accounts."));
    samples.put(
        "reidentifications",
        new Sample(
            "reidentifications",
            new ReidentificationsPage(
                layout,
                List.of(row(true, "OPEN"), row(false, "PENDING"), row(true, "OVER")),
                "/compliance/reidentifications?cursor=a")));
    samples.put(
        "reidentifications-none",
        new Sample("reidentifications", new ReidentificationsPage(layout, List.of(), null)));
    samples.put("reidentification-waits", one(row(true, "PENDING"), null, null));
    samples.put("reidentification-decide", one(row(false, "PENDING"), null, "Give a reason."));
    samples.put("reidentification-open", one(row(true, "OPEN"), null, null));
    samples.put("reidentification-person", one(row(true, "OPEN"), opened(), null));
    samples.put("pseudonym", pseudonym(true, Map.of()));
    samples.put("pseudonym-refused", pseudonym(false, Map.of("reason", "Give a reason.")));
    return samples;
  }

  private Sample persons(List<KnownPerson> found, String q) {
    String more = found.isEmpty() ? null : "/administration/persons?cursor=a";
    return new Sample("persons", new PersonsPage(layout, found, q, more));
  }

  private Sample person(KnownPerson person, Map<String, String> errors, String refused) {
    MergeRow stands =
        new MergeRow(
            "/administration/persons/" + OTHER,
            "Lea Fontaine-Marchand",
            true,
            now.minus(Duration.ofDays(2)),
            "/administration/person-merges/" + ID + "/undo",
            null);
    MergeRow undone =
        new MergeRow(
            "/administration/persons/" + OTHER,
            "L. Fontaine",
            false,
            now.minus(Duration.ofDays(40)),
            null,
            now.minus(Duration.ofDays(39)));
    return new Sample(
        "person",
        new PersonPage(
            layout,
            person,
            person == null || person.userId() == null ? List.of() : List.of(stands, undone),
            new PersonForm("Lea Fontaine", "lea@a.example", "sensitive", 3),
            errors,
            refused));
  }

  private Sample merge(KnownPerson other, MergePreview preview, String refused) {
    KnownPerson kept = person(ID, true, false);
    return new Sample(
        "person-merge",
        new PersonMergePage(
            layout,
            kept,
            other,
            preview,
            refused,
            "",
            other == null ? List.of(person(OTHER, false, false)) : List.of()));
  }

  private static MergePreview preview() {
    return new MergePreview(
        new PersonId(ID),
        new PersonId(OTHER),
        true,
        List.of(new MergedRows("tasks", 12, 0), new MergedRows("task_participants", 11, 1)));
  }

  private Sample one(ReidentificationRow row, OpenedPerson person, String refused) {
    return new Sample(
        "reidentification", new ReidentificationPage(layout, row, person, "", refused));
  }

  private static OpenedPerson opened() {
    return new OpenedPerson(new PersonId(ID), "Lea Fontaine", "lea@a.example");
  }

  private Sample pseudonym(boolean consent, Map<String, String> errors) {
    return new Sample(
        "pseudonym",
        new PseudonymPage(
            layout,
            "/compliance/tasks/" + ID + "/person",
            consent ? null : "A complaint about a colleague",
            "/tasks/" + ID,
            ID.toString(),
            "3F2A1",
            consent,
            "",
            errors));
  }

  private ReidentificationRow row(boolean own, String state) {
    boolean decided = !state.equals("PENDING");
    return new ReidentificationRow(
        ID.toString(),
        "3F2A1",
        "task",
        "/compliance/tasks/" + ID,
        "Cora Lind",
        own,
        "The court asks who reported this, file 12 O 44/26",
        now.minus(Duration.ofHours(3)),
        state,
        decided ? "Carl Lund" : null,
        decided ? "Seen the letter of the court" : null,
        decided ? now.minus(Duration.ofHours(2)) : null,
        decided ? now.plus(Duration.ofHours(22)) : null);
  }

  private KnownPerson person(UUID id, boolean linked, boolean merged) {
    return new KnownPerson(
        new PersonId(id),
        "Lea Fontaine",
        linked ? "lea@a.example" : null,
        "sensitive",
        linked ? new UserId(ID) : null,
        linked ? "lea@a.example" : null,
        merged ? new PersonId(OTHER) : null,
        12,
        3,
        now.minus(Duration.ofDays(100)),
        3);
  }
}
