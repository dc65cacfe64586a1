import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import juspay.Order;

/** Reads an order into the generated type and writes it again. */
public final class RoundTrip {
    public static void main(String[] args) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        System.out.println(mapper.writeValueAsString(mapper.readValue(System.in, Order.class)));
    }
}
