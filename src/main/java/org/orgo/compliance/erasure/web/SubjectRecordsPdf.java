package org.orgo.compliance.erasure.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.platform.pdf.PdfDocument;
import org.orgo.web.Texts;

/** What is recorded about a person, to read: a heading for each part, and its items below it. */
record SubjectRecordsPdf(Texts texts) {

  byte[] of(ObjectNode records) {
    PdfDocument document =
        new PdfDocument()
            .title(texts.get("subject.title"))
            .paragraph(texts.get("subject.lead", texts.exactly(texts.now())));
    records
        .properties()
        .forEach(
            part -> {
              document.heading(texts.of("subject_part", part.getKey()));
              if (part.getValue().isArray()) {
                part.getValue().forEach(item -> facts(document, item));
              } else {
                facts(document, part.getValue());
              }
              if (part.getValue().isEmpty()) {
                document.paragraph(texts.get("subject.nothing"));
              }
            });
    return document.bytes();
  }

  private void facts(PdfDocument document, JsonNode item) {
    document.beginFacts();
    item.properties().stream()
        .filter(fact -> !fact.getValue().isNull())
        .forEach(
            fact -> document.fact(texts.of("subject_fact", fact.getKey()), text(fact.getValue())));
    document.endFacts();
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
