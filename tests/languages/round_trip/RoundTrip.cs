using System;
using Juspay;
using Newtonsoft.Json;

/// Reads an order into the generated type and writes it again.
public static class RoundTrip
{
    public static void Main()
    {
        var order = JsonConvert.DeserializeObject<Order>(Console.In.ReadToEnd());
        Console.WriteLine(JsonConvert.SerializeObject(order));
    }
}
