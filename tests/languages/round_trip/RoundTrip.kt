package juspay

import kotlinx.serialization.json.Json

/** Reads an order into the generated type and writes it again. */
fun main() {
    val order = Json.decodeFromString(Order.serializer(), System.`in`.bufferedReader().readText())
    println(Json.encodeToString(Order.serializer(), order))
}
