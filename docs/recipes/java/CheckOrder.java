import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a JSON order on standard input; prints "valid", or the rules that it breaks. Exit status: 0
 * valid, 1 rules broken, 2 the input is no JSON or an argument is wrong.
 */
public final class CheckOrder {
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Pattern PROFILE_AND_POLICY = Pattern.compile("([^/]+)/([^/]+)[.]json$");

    public static void main(String[] args) {
        if (args.length != 2) {
            stop("usage: java CheckOrder SCHEMA.json RULES.json < order.json");
        }
        JsonNode text = readFile(args[0]);
        Map<String, JsonNode> rules = rulesByPath(text, readFile(args[1]));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersionDetector.detect(text)).getSchema(text, config);
        Set<JsonNode> broken = new LinkedHashSet<>();
        for (ValidationMessage error : schema.validate(readOrder())) {
            broken.add(ruleAt(error.getEvaluationPath().toString(), rules));
        }
        for (JsonNode rule : broken) {
            System.out.println(rule.get("id").asText() + ": " + rule.get("message").asText());
        }
        if (broken.isEmpty()) {
            System.out.println("valid");
        }
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /** The rules of the schema's own profile and policy, by their places in the schema. */
    private static Map<String, JsonNode> rulesByPath(JsonNode schema, JsonNode catalogue) {
        Matcher id = PROFILE_AND_POLICY.matcher(schema.path("$id").asText());
        if (!id.find()) {
            stop("the schema has no $id that ends with its profile and policy");
        }
        Map<String, JsonNode> rules = new HashMap<>();
        for (JsonNode rule : catalogue.at("/profiles/" + id.group(1) + "/rules")) {
            for (JsonNode path : rule.path("schema_paths").path(id.group(2))) {
                rules.put(path.asText(), rule);
            }
        }
        return rules;
    }

    /** The rule whose place is the longest beginning of the error's. */
    private static JsonNode ruleAt(String place, Map<String, JsonNode> rules) {
        String path = place;
        while (!path.isEmpty() && !rules.containsKey(path)) {
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
        if (path.isEmpty()) {
            stop("no rule at " + place + ": schema and rules.json are of different versions");
        }
        return rules.get(path);
    }

    private static JsonNode readFile(String name) {
        try {
            return JSON.readTree(Files.readAllBytes(Path.of(name)));
        } catch (IOException error) {
            return stop("cannot read " + name + " as JSON");
        }
    }

    private static JsonNode readOrder() {
        try {
            JsonNode order = JSON.readTree(System.in);
            return order.isMissingNode() ? stop("standard input is empty") : order;
        } catch (IOException error) { // its message would quote the body
            return stop("standard input is no JSON");
        }
    }

    private static JsonNode stop(String message) {
        System.err.println(message);
        System.exit(2);
        return null;
    }
}
