// C#, NJsonSchema with Newtonsoft.Json on Mono. ../README.md has the protocol.
//
// It knows draft-04 and reads what it knows of a newer draft.
using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

class CSharpNJsonSchema
{
    static JsonSchema schema;
    static readonly Encoding Utf8 = new UTF8Encoding(false);
    static readonly TextWriter Out =
        new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = true };

    static void Main()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var version = typeof(JsonSchema).Assembly.GetName().Version.ToString(3);
        Say(new JObject { ["engine"] = "NJsonSchema", ["version"] = version });
        var lines = new StreamReader(Console.OpenStandardInput(), Utf8);
        for (var line = lines.ReadLine(); line != null; line = lines.ReadLine())
        {
            try
            {
                Say(Answer((JObject)Parse(line)));
            }
            catch (Exception error)
            {
                Say(new JObject { ["error"] = error.GetType().Name + ": " + error.Message });
            }
        }
    }

    static JObject Answer(JObject request)
    {
        if (request.ContainsKey("schema"))
        {
            schema = JsonSchema.FromJsonAsync((string)request["schema"]).GetAwaiter().GetResult();
            return new JObject { ["ready"] = true };
        }
        JToken value;
        try
        {
            value = Parse((string)request["text"]);
        }
        catch (JsonException error)
        {
            return new JObject { ["refused"] = error.Message };
        }
        var errors = schema.Validate(value)
            .Select(error => new JObject { ["keyword"] = error.Kind.ToString() });
        return new JObject { ["valid"] = !errors.Any(), ["errors"] = new JArray(errors) };
    }

    // Dates stay text, and nothing may follow the value.
    static JToken Parse(string text)
    {
        var settings = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None };
        settings.CheckAdditionalContent = true;
        return JsonConvert.DeserializeObject<JToken>(text, settings)
            ?? throw new JsonReaderException("no JSON at all");
    }

    static void Say(JObject message)
    {
        Out.Write(message.ToString(Formatting.None) + "\n");
    }
}
