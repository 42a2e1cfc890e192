import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks an export of Orgo's audit chain without Orgo. It needs a Java from 17 on and nothing else:
 *
 * <pre>java tools/VerifyAudit.java audit.jsonl [--key PUBLIC_KEY] [--heads heads.jsonl]</pre>
 *
 * Give it the public key as you know it: an export names its own, and whoever forges one does too.
 * With the heads that were written outside the database it also finds a chain that was cut or built
 * anew. Ends with 0 when everything is whole, with 1 when anything was touched, and then names it.
 */
public final class VerifyAudit {

  private static final HexFormat HEX = HexFormat.of();
  private static final String[] COLUMNS = {
    "occurred_at", "category", "action", "origin", "actor_user_id", "object_kind", "object_id", "fields"
  };

  private final Map<String, PublicKey> keys = new HashMap<>();
  private final TreeMap<Long, String> heads = new TreeMap<>();
  private String organization;
  private String head = "0".repeat(64);
  private long seals;
  private long entries;
  private long expected;
  private Map<String, Object> seal;
  private String[] numbers = {};
  private int position;

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("java VerifyAudit.java audit.jsonl [--key PUBLIC_KEY]... [--heads heads.jsonl]");
      System.exit(2);
    }
    List<String> trusted = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    for (int at = 1; at + 1 < arguments.length; at += 2) {
      if (arguments[at].equals("--key")) {
        trusted.add(arguments[at + 1]);
      } else if (arguments[at].equals("--heads")) {
        outside.addAll(Files.readAllLines(Path.of(arguments[at + 1])));
      }
    }
    String verdict;
    try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
      verdict = verify(lines, trusted, outside);
    }
    System.out.println(verdict);
    System.exit(verdict.startsWith("Whole") ? 0 : 1);
  }

  /**
   * @param trusted public keys in Base64; none for the one that the export names
   * @param outside lines of the file of heads
   * @return a sentence that begins with "Whole" or with "Touched"
   */
  public static String verify(BufferedReader lines, List<String> trusted, List<String> outside)
      throws IOException {
    VerifyAudit chain = new VerifyAudit();
    try {
      trusted.forEach(chain::trust);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        chain.read(Json.parse(line), trusted.isEmpty(), outside);
      }
      chain.end();
    } catch (Touched touched) {
      return "Touched: " + touched.getMessage() + ".";
    } catch (RuntimeException unreadable) {
      return "Touched: after seal " + chain.seals + " a line cannot be read.";
    }
    return "Whole: %d entries in %d seals%s."
        .formatted(
            chain.entries,
            chain.seals,
            trusted.isEmpty() ? ", signed with the key that the file itself names" : "");
  }

  private void trust(String published) {
    try {
      byte[] encoded = Base64.getDecoder().decode(published.strip());
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      keys.put(HEX.formatHex(sha256().digest(encoded)).substring(0, 16), key);
    } catch (GeneralSecurityException noKey) {
      throw new Touched("the public key is none");
    }
  }

  private void read(Map<String, Object> line, boolean trustNamed, List<String> outside) {
    switch (String.valueOf(line.get("kind"))) {
      case "key" -> {
        if (organization != null) {
          throw new Touched("a second key is named after seal " + seals);
        }
        organization = text(line, "organization_id");
        expected = (Long) line.get("seals");
        if (trustNamed) {
          trust(text(line, "public_key"));
        }
        for (String each : outside) {
          if (each.contains(organization)) {
            Map<String, Object> written = Json.parse(each);
            heads.put((Long) written.get("seal_number"), text(written, "head"));
          }
        }
      }
      case "seal" -> {
        complete();
        seal(line);
      }
      case "entry" -> entry(line);
      default -> throw new Touched("after seal " + seals + " there is a line of no known kind");
    }
  }

  private void seal(Map<String, Object> line) {
    seals++;
    seal = line;
    numbers = text(line, "entry_ids").split(",");
    position = 0;
    String digests = text(line, "digests");
    boolean consistent =
        line.get("seal_number").equals(seals)
            && digests.length() == 64 * numbers.length
            && HEX.formatHex(root(digests)).equals(line.get("root"))
            && HEX.formatHex(computedHead(line)).equals(line.get("head"));
    if (!consistent) {
      throw new Touched("seal " + seals + " is missing or was changed");
    }
    if (!head.equals(line.get("previous_head"))) {
      throw new Touched("seal " + seals + " does not follow the seal before it");
    }
    head = text(line, "head");
    if (!isSigned(line)) {
      throw new Touched("seal " + seals + " was not signed with a trusted key");
    }
    String written = heads.remove(seals);
    if (written != null && !written.equals(head)) {
      throw new Touched("seal " + seals + " is not what was written outside");
    }
  }

  private byte[] computedHead(Map<String, Object> line) {
    return hash(
        "orgo-audit-seal-1",
        organization,
        String.valueOf(seals),
        text(line, "previous_head"),
        String.valueOf(numbers.length),
        text(line, "root"),
        text(line, "sealed_at"),
        text(line, "key_id"));
  }

  private boolean isSigned(Map<String, Object> line) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      PublicKey key = keys.get(text(line, "key_id"));
      if (key == null) {
        return false;
      }
      check.initVerify(key);
      check.update(HEX.parseHex(head));
      return check.verify(HEX.parseHex(text(line, "signature")));
    } catch (GeneralSecurityException noSignature) {
      return false;
    }
  }

  private void entry(Map<String, Object> line) {
    if (position >= numbers.length) {
      throw new Touched("entry " + line.get("entry_id") + " was added after seal " + seals);
    }
    String number = numbers[position];
    if (!number.equals(line.get("entry_id"))) {
      throw new Touched("entry " + number + " of seal " + seals + " is missing or elsewhere");
    }
    List<String> texts = new ArrayList<>(List.of(form(line), organization, number));
    for (String column : COLUMNS) {
      texts.add((String) line.get(column));
    }
    if (!texts.get(0).endsWith("-1")) {
      texts.add((String) line.get("request_id"));
    }
    if (texts.get(0).endsWith("-3")) {
      texts.add((String) line.get("token_id"));
      texts.add((String) line.get("address_hash"));
    }
    String sealed = text(seal, "digests").substring(64 * position, 64 * position + 64);
    if (!HEX.formatHex(hash(texts.toArray(new String[0]))).equals(sealed)) {
      throw new Touched("entry " + number + " of seal " + seals + " was changed");
    }
    position++;
    entries++;
  }

  /** Newer entries have more columns; each is sealed in the oldest form that knows what it has. */
  private static String form(Map<String, Object> line) {
    if (line.get("token_id") != null || line.get("address_hash") != null) {
      return "orgo-audit-entry-3";
    }
    return line.get("request_id") == null ? "orgo-audit-entry-1" : "orgo-audit-entry-2";
  }

  private void complete() {
    if (position < numbers.length && seal != null) {
      throw new Touched("entry " + numbers[position] + " of seal " + seals + " is missing");
    }
  }

  private void end() {
    if (organization == null) {
      throw new Touched("the file names no key");
    }
    complete();
    if (seals != expected) {
      throw new Touched("seal " + (seals + 1) + " is missing, of " + expected);
    }
    if (!heads.isEmpty() && heads.lastKey() > seals) {
      throw new Touched("seal " + (seals + 1) + " was written outside and is missing");
    }
  }

  private byte[] root(String digests) {
    List<byte[]> level = new ArrayList<>();
    for (int at = 0; at < numbers.length; at++) {
      MessageDigest leaf = sha256();
      leaf.update((byte) 0);
      leaf.update(ByteBuffer.allocate(8).putLong(Long.parseLong(numbers[at])).array());
      level.add(leaf.digest(HEX.parseHex(digests.substring(64 * at, 64 * at + 64))));
    }
    while (level.size() > 1) {
      List<byte[]> above = new ArrayList<>();
      for (int at = 0; at < level.size(); at += 2) {
        if (at + 1 == level.size()) {
          above.add(level.get(at));
        } else {
          MessageDigest inner = sha256();
          inner.update((byte) 1);
          inner.update(level.get(at));
          above.add(inner.digest(level.get(at + 1)));
        }
      }
      level = above;
    }
    return level.get(0);
  }

  private static byte[] hash(String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(Map<String, Object> line, String name) {
    if (line.get(name) instanceof String text) {
      return text;
    }
    throw new Touched("a line lacks " + name);
  }

  /** What is wrong, as the rest of a sentence. */
  private static final class Touched extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Touched(String what) {
      super(what);
    }
  }

  /** Reads one flat JSON object: texts, whole numbers and null. */
  private static final class Json {
    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    static Map<String, Object> parse(String line) {
      Json json = new Json(line.strip());
      Map<String, Object> object = json.object();
      if (json.at != json.text.length()) {
        throw new IllegalArgumentException("more than an object");
      }
      return object;
    }

    private Map<String, Object> object() {
      Map<String, Object> object = new HashMap<>();
      take('{');
      while (peek() != '}') {
        if (!object.isEmpty()) {
          take(',');
        }
        String name = string();
        take(':');
        if (object.put(name, value()) != null) {
          throw new IllegalArgumentException("a name twice");
        }
      }
      take('}');
      return object;
    }

    private Object value() {
      if (peek() == '"') {
        return string();
      }
      if (text.startsWith("null", at)) {
        at += 4;
        return null;
      }
      int from = at;
      while (peek() == '-' || Character.isDigit(peek())) {
        at++;
      }
      return Long.valueOf(text.substring(from, at));
    }

    private String string() {
      take('"');
      StringBuilder read = new StringBuilder();
      while (peek() != '"') {
        char next = text.charAt(at++);
        read.append(next == '\\' ? escaped() : next);
      }
      take('"');
      return read.toString();
    }

    private char escaped() {
      char kind = text.charAt(at++);
      return switch (kind) {
        case 'n' -> '\n';
        case 't' -> '\t';
        case 'r' -> '\r';
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'u' -> {
          at += 4;
          yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        default -> kind;
      };
    }

    private char peek() {
      return text.charAt(at);
    }

    private void take(char expected) {
      if (text.charAt(at++) != expected) {
        throw new IllegalArgumentException("no JSON");
      }
    }
  }
}
