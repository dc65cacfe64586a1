"""What the audit promises, measured: engines that agree, speed, memory, kills, cost."""
