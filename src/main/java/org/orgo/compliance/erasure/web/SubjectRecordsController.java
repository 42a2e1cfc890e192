package org.orgo.compliance.erasure.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.compliance.erasure.SubjectAccess;
import org.orgo.people.persons.PersonId;
import org.orgo.web.Layouts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives out what is recorded about a person as a file; asking is recorded, so it is a command. */
@Controller
class SubjectRecordsController {

  private final SubjectAccess access;
  private final ObjectMapper json;
  private final Layouts layouts;

  SubjectRecordsController(SubjectAccess access, ObjectMapper json, Layouts layouts) {
    this.access = access;
    this.json = json;
    this.layouts = layouts;
  }

  /**
   * @param format {@code pdf}; anything else is JSON
   */
  @PostMapping("/compliance/persons/{id}/records")
  ResponseEntity<byte[]> records(
      @PathVariable("id") UUID id,
      @RequestParam(name = "format", defaultValue = "json") String format,
      HttpServletRequest request)
      throws JsonProcessingException {
    ObjectNode records = access.recorded(new PersonId(id));
    boolean pdf = format.equals("pdf");
    byte[] file =
        pdf
            ? new SubjectRecordsPdf(layouts.texts(request)).of(records)
            : json.writerWithDefaultPrettyPrinter().writeValueAsBytes(records);
    ContentDisposition attachment =
        ContentDisposition.attachment()
            .filename("person-%s.%s".formatted(id.toString().substring(0, 8), pdf ? "pdf" : "json"))
            .build();
    return ResponseEntity.ok()
        .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(file);
  }
}
