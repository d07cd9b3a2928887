# BradleyTerry2 on counts: one,other,wins,losses. Prints its seconds of CPU and each ability, the first item's being 0.
library(BradleyTerry2)
counts <- read.csv(commandArgs(TRUE)[1], colClasses = c("character", "character", "numeric", "numeric"))
names <- unique(c(counts$one, counts$other))
one <- data.frame(item = factor(counts$one, levels = names))
other <- data.frame(item = factor(counts$other, levels = names))
began <- proc.time()
fit <- BTm(cbind(counts$wins, counts$losses), one, other, ~item, id = "item")
abilities <- BTabilities(fit)
took <- proc.time() - began
cat("seconds", took[["user.self"]] + took[["sys.self"]], "\n")
for (name in rownames(abilities)) cat(name, format(abilities[name, 1], digits = 15), "\n")
