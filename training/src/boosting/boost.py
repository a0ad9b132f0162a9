"""Boosted trees that rank the candidates of a question (grouped softmax), with XGBoost.

Reads FOLDER/x.bin (rows of bytes), y.bin (a byte a row: 1 right), groups.bin (uint32: rows of each question),
folds.bin (a byte a question) and spec.json {features, rounds, depth, eta, seed, folds, bags}. Writes all.json and
fold0.json ... (XGBoost's own dump of the trees, trained on everything, and on everything but that fold), and
margins.bin (float32 a row: what the model of the other folds says; out of fold). With several bags, that many models
of different seeds stand in one dump: their mean is steadier than each (Breiman 1996).
Debian packages: python3-xgboost, python3-numpy.
"""
import json
import sys

import numpy as np
import xgboost as xgb

folder = sys.argv[1]
spec = json.load(open(f"{folder}/spec.json"))
width = len(spec["features"])
x = np.fromfile(f"{folder}/x.bin", dtype=np.uint8).reshape(-1, width)
y = np.fromfile(f"{folder}/y.bin", dtype=np.uint8).astype(np.float64)
sizes = np.fromfile(f"{folder}/groups.bin", dtype=np.uint32).astype(np.int64)
fold_of_group = np.fromfile(f"{folder}/folds.bin", dtype=np.uint8)
group_of_row = np.repeat(np.arange(len(sizes)), sizes)
fold_of_row = fold_of_group[group_of_row]


def softmax_objective(groups, starts, target):
    def objective(margins, _):
        margins = margins.astype(np.float64)
        e = np.exp(margins - np.maximum.reduceat(margins, starts)[groups])
        p = e / np.add.reduceat(e, starts)[groups]
        return p - target, np.maximum(p * (1 - p), 1e-3)

    return objective


def train(rows):
    # The rows of a question lie side by side, so that its first row marks it.
    _, starts, groups = np.unique(group_of_row[rows], return_index=True, return_inverse=True)
    right = np.add.reduceat(y[rows], starts)
    target = y[rows] / np.maximum(right, 1)[groups]
    data = xgb.DMatrix(x[rows])
    parameters = {
        "max_depth": spec["depth"], "eta": spec["eta"], "subsample": 0.8, "colsample_bytree": 0.7, "min_child_weight": 4,
        "lambda": 2.0, "tree_method": "hist", "max_bin": 64, "base_score": 0.0, "nthread": 2,
        "disable_default_eval_metric": 1,
    }
    objective = softmax_objective(groups, starts, target)
    return [
        xgb.train({**parameters, "seed": spec["seed"] + 1000 * bag}, data, num_boost_round=spec["rounds"], obj=objective)
        for bag in range(spec["bags"])
    ]


def dump(boosters, name):
    with open(f"{folder}/{name}.json", "w") as out:
        trees = [tree for booster in boosters for tree in booster.get_dump(dump_format="json")]
        out.write("[" + ",".join(trees) + "]")


margins = np.zeros(len(y), dtype=np.float32)
for fold in range(spec["folds"]):
    held = fold_of_row == fold
    boosters = train(~held)
    if held.any():
        margins[held] = np.mean([b.predict(xgb.DMatrix(x[held]), output_margin=True) for b in boosters], axis=0)
    dump(boosters, f"fold{fold}")
margins.tofile(f"{folder}/margins.bin")
if spec.get("all", True):
    dump(train(np.ones(len(y), dtype=bool)), "all")
