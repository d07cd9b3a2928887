# Davidson's model as a log-linear one, a level for each pair: counts one,other,wins,losses,ties.
# Prints its seconds of CPU, nu, and each ability, the first item's being 0.
suppressMessages(library(gnm))
counts <- read.csv(commandArgs(TRUE)[1], colClasses = c("character", "character", "numeric", "numeric", "numeric"))
names <- unique(c(counts$one, counts$other))
began <- proc.time()
pairs <- nrow(counts)
one <- match(counts$one, names)
other <- match(counts$other, names)
# Three rows a pair: won, lost, tied; a column an item and one for ties.
X <- matrix(0, 3 * pairs, length(names) + 1)
row <- 3 * seq_len(pairs)
X[cbind(row - 2, one)] <- 1
X[cbind(row - 1, other)] <- 1
X[cbind(row, one)] <- .5
X[cbind(row, other)] <- .5
X[row, length(names) + 1] <- 1
X <- X[, -1]
y <- as.vector(t(counts[c("wins", "losses", "ties")]))
fit <- gnm(y ~ X, eliminate = gl(pairs, 3), family = poisson, tolerance = 1e-10, verbose = FALSE)
found <- as.vector(coef(fit))
took <- proc.time() - began
cat("seconds", took[["user.self"]] + took[["sys.self"]], "\n")
cat("nu", format(exp(found[length(names)]), digits = 15), "\n")
cat(names[1], 0, "\n")
for (k in seq_along(names)[-1]) cat(names[k], format(found[k - 1], digits = 15), "\n")
