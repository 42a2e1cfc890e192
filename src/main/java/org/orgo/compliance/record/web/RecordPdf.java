package org.orgo.compliance.record.web;

import org.orgo.compliance.record.RecordEntry;
import org.orgo.compliance.record.RecordEntry.RecordedFact;
import org.orgo.compliance.record.WorkRecord;
import org.orgo.platform.pdf.PdfDocument;
import org.orgo.web.Texts;

/** The record of a task or case on paper: what the page says, masked as the page is. */
record RecordPdf(Texts texts) {

  byte[] of(WorkRecord work) {
    String title = work.title() == null ? texts.get("record.masked.title") : work.title();
    String vocabulary = work.kind().equals("case") ? "case_status" : "status";
    PdfDocument document =
        new PdfDocument()
            .title(texts.get("record.title", title))
            .beginFacts()
            .fact(texts.get("records.id"), work.id().toString())
            .fact(texts.get("field.number"), work.number())
            .fact(texts.get("field.status"), texts.of(vocabulary, work.status()))
            .fact(texts.get("record.fact.owner_role"), work.ownerRole())
            .fact(texts.get("field.created"), texts.exactly(work.createdAt()))
            .fact(texts.get("record.printed"), texts.exactly(texts.now()));
    document.endFacts();
    if (work.description() != null && !work.description().isBlank()) {
      document.paragraph(work.description());
    }
    document.heading(texts.get("record.entries"));
    work.entries().forEach(entry -> entry(document, entry));
    return document.bytes();
  }

  private void entry(PdfDocument document, RecordEntry entry) {
    document.beginFacts();
    document.fact(texts.exactly(entry.at()), texts.of("record.entry", entry.kind()) + move(entry));
    document.fact(texts.get("record.who"), who(entry));
    entry.facts().forEach(fact -> document.fact(RecordPage.factName(fact, texts), value(fact)));
    if (entry.text() != null) {
      document.fact("", entry.text());
    } else if (entry.masked()) {
      document.fact("", texts.get("record.masked.part"));
    }
    document.endFacts();
  }

  private String move(RecordEntry entry) {
    String words = RecordPage.vocabulary(entry);
    String from = entry.from() == null ? "" : texts.of(words, entry.from()) + " > ";
    return entry.to() == null ? "" : ": " + from + texts.of(words, entry.to());
  }

  private String who(RecordEntry entry) {
    if (entry.actor() != null) {
      return entry.actor();
    }
    if (entry.pseudonym() != null) {
      return texts.get("person.pseudonym", entry.pseudonym());
    }
    return texts.get(
        entry.origin() == null || entry.origin().equals("SYSTEM")
            ? "actor.system"
            : "person.unnamed");
  }

  private String value(RecordedFact fact) {
    return fact.value() == null ? texts.get("record.masked") : fact.value();
  }
}
