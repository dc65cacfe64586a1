// Reads an order into the generated type and writes it again.
package main

import (
	"encoding/json"
	"juspay"
	"log"
	"os"
)

func main() {
	var order juspay.Order
	if err := json.NewDecoder(os.Stdin).Decode(&order); err != nil {
		log.Fatal(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(order); err != nil {
		log.Fatal(err)
	}
}
