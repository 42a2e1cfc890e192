package org.orgo.audit.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.orgo.audit.seal.TestChain;
import org.orgo.audit.seal.TestChain.Batch;
import org.orgo.audit.seal.WrittenHead;

/** The one file that checks an export without Orgo, compiled apart from all else. */
public final class OutsideVerifier {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final Method verify;

  private OutsideVerifier(Method verify) {
    this.verify = verify;
  }

  public static OutsideVerifier compiled() {
    try {
      Path classes = Files.createTempDirectory("verify-audit");
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", classes.toString(), "tools/VerifyAudit.java");
      if (result != 0) {
        throw new IllegalStateException("tools/VerifyAudit.java does not compile");
      }
      ClassLoader alone =
          new URLClassLoader(
              new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
      return new OutsideVerifier(
          Class.forName("VerifyAudit", true, alone)
              .getMethod("verify", BufferedReader.class, List.class, List.class));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public String verdict(String export, List<String> keys, List<String> heads) {
    try {
      return (String)
          verify.invoke(null, new BufferedReader(new StringReader(export)), keys, heads);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  String verdict(List<Batch> chain, List<WrittenHead> heads) {
    StringBuilder lines = new StringBuilder();
    ObjectNode key = JSON.createObjectNode().put("kind", "key");
    key.put("organization_id", TestChain.ORGANIZATION.value().toString());
    key.put("public_key", TestChain.KEY.published());
    key.put("seals", (long) chain.size());
    lines.append(key).append('\n');
    for (Batch batch : chain) {
      lines.append(line("seal", batch.seal()));
      batch.entries().forEach(entry -> lines.append(line("entry", entry)));
    }
    return verdict(
        lines.toString(),
        List.of(TestChain.KEY.published()),
        heads.stream().map(OutsideVerifier::written).toList());
  }

  private static String line(String kind, Object value) {
    ObjectNode columns = JSON.valueToTree(value);
    return JSON.createObjectNode().put("kind", kind).setAll(columns) + "\n";
  }

  private static String written(WrittenHead head) {
    try {
      return JSON.writeValueAsString(head);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
