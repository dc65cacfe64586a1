// Java, networknt json-schema-validator with the JDK's regular expressions.
// ../README.md has the protocol. The packages begin with "wiremock." because the classes come out
// of WireMock's jar, which carries them renamed.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import wiremock.com.fasterxml.jackson.core.JsonProcessingException;
import wiremock.com.fasterxml.jackson.databind.DeserializationFeature;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.ObjectMapper;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;
import wiremock.com.networknt.schema.JsonSchema;
import wiremock.com.networknt.schema.JsonSchemaFactory;
import wiremock.com.networknt.schema.SpecVersion;
import wiremock.com.networknt.schema.ValidationMessage;

public class JavaNetworknt {
  static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);
  static JsonSchema schema;

  public static void main(String[] args) throws IOException {
    // The renamed classes carry no version of their own: it is the jar's that is told.
    String version = System.getProperty("engine.version");
    say(JSON.createObjectNode().put("engine", "networknt").put("version", version));
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      try {
        say(answer(JSON.readTree(line)));
      } catch (Exception | StackOverflowError error) {
        say(JSON.createObjectNode().put("error", error.toString()));
      }
    }
  }

  static ObjectNode answer(JsonNode request) {
    if (request.has("schema")) {
      boolean old = request.get("draft").asText().equals("draft-07");
      var draft = old ? SpecVersion.VersionFlag.V7 : SpecVersion.VersionFlag.V202012;
      schema = JsonSchemaFactory.getInstance(draft).getSchema(request.get("schema").asText());
      schema.initializeValidators();
      return JSON.createObjectNode().put("ready", true);
    }
    JsonNode value;
    try {
      value = JSON.readTree(request.get("text").asText());
    } catch (JsonProcessingException error) {
      return JSON.createObjectNode().put("refused", error.getOriginalMessage());
    }
    if (value.isMissingNode()) {
      return JSON.createObjectNode().put("refused", "no JSON at all");
    }
    ObjectNode verdict = JSON.createObjectNode();
    ArrayNode errors = verdict.putArray("errors");
    for (ValidationMessage found : schema.validate(value)) {
      errors
          .addObject()
          .put("keyword", found.getType())
          .put("schema_path", found.getSchemaLocation().getFragment().toString());
    }
    return verdict.put("valid", errors.isEmpty());
  }

  static void say(JsonNode message) {
    OUT.print(message + "\n");
    OUT.flush();
  }
}
