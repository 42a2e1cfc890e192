package org.orgo.insights.cells;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.orgo.exports.Export;
import org.orgo.exports.ExportDesk;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportKind;
import org.orgo.exports.NewExport;
import org.orgo.exports.job.ExportChunks;
import org.orgo.exports.job.ExportJob;
import org.orgo.insights.reports.ReportScope;
import org.orgo.testing.TestOrganization;

/** Reports of everybody's work as files, read back as whoever takes one away would read them. */
record ReportFiles(
    TestOrganization organization, ExportDesk desk, ExportJob job, ExportChunks chunks) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ROW = Pattern.compile("<row .*?</row>");
  private static final Pattern CELL = Pattern.compile("<(?:v|t)(?: [^>]*)?>([^<]*)</(?:v|t)>");

  /** Each row as the API has it: texts and numbers; null for what says that it is withheld. */
  JsonNode rows(
      ExportFormat format,
      String report,
      String grain,
      String function,
      LocalDate from,
      LocalDate to) {
    ExportFilter filter =
        new ExportFilter(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            report,
            Grain.valueOf(grain),
            from,
            to,
            function,
            ReportScope.ORGANIZATION);
    NewExport order =
        new NewExport(ExportKind.REPORT, format, "Somebody is curious", List.of(), filter);
    Export ordered = organization.as("analyst", () -> desk.request(order));
    // the application's own round may take it first
    while (organization.as("analyst", () -> desk.get(ordered.exportId())).rowCount() == null) {
      organization.asSystem(job::writeNext);
    }
    return read(format, organization.asSystem(() -> bytes(ordered)));
  }

  private byte[] bytes(Export export) {
    try (InputStream file = chunks.stream(export.exportId())) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonNode read(ExportFormat format, byte[] file) {
    try {
      return switch (format) {
        case CSV -> table(csv(new String(file, StandardCharsets.UTF_8)));
        case XLSX -> table(workbook(file));
        case JSONL -> table(lines(new String(file, StandardCharsets.UTF_8)));
        case PDF -> throw new IllegalArgumentException("Nobody reads numbers out of a PDF here");
      };
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonNode table(List<List<String>> rows) {
    ArrayNode table = JsonNodeFactory.instance.arrayNode();
    for (List<String> row : rows) {
      ArrayNode cells = table.addArray();
      for (int place = 0; place < row.size(); place++) {
        String cell = row.get(place);
        if (cell.equals("suppressed")) {
          cells.addNull();
        } else if (place > 1 && !cell.isEmpty()) {
          cells.add(new BigDecimal(cell));
        } else {
          cells.add(cell);
        }
      }
    }
    return table;
  }

  private static List<List<String>> csv(String file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(file))) {
      rows.add(row.toList());
    }
    return rows.subList(1, rows.size());
  }

  private static List<List<String>> lines(String file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : file.lines().toList()) {
      List<String> cells = new ArrayList<>();
      JSON.readTree(line).forEach(cell -> cells.add(cell.asText()));
      rows.add(cells);
    }
    return rows;
  }

  private static List<List<String>> workbook(byte[] file) throws IOException {
    Path book = Files.createTempFile("report", ".xlsx");
    try {
      Files.write(book, file);
      try (ZipFile zip = new ZipFile(book.toFile());
          InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
        return workbook(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(book);
    }
  }

  private static List<List<String>> workbook(String sheet) {
    List<List<String>> rows = new ArrayList<>();
    Matcher row = ROW.matcher(sheet);
    while (row.find()) {
      List<String> cells = new ArrayList<>();
      Matcher cell = CELL.matcher(row.group());
      while (cell.find()) {
        cells.add(cell.group(1));
      }
      rows.add(cells);
    }
    return rows.subList(1, rows.size());
  }
}
